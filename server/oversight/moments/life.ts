import type { DocumentRow } from '../../documents/official-document.ts'
import type { DeliveryRow } from '../../exchange/delivery-rows.ts'
import { rows } from '../../platform/database.ts'
import { traceLines } from '../trace-lines.ts'
import { stepsOf, type StepTaken } from '../traced.ts'

/** A line about a document, its deliveries or its tasks, with names and whether it holds. */
export type LifeLine = Awaited<ReturnType<typeof traceLines>>[number]

/** A document’s life as its journal and its deliveries tell it, on both sides of it: how it came, and to whom it went on. */
export interface Life {
  lines: readonly LifeLine[]
  deliveries: readonly DeliveryRow[]
  steps: readonly StepTaken[]
}

/** Every line about a document, its deliveries and its tasks, in the order of the journal. */
export async function lifeOf({ id }: Pick<DocumentRow, 'id'>): Promise<Life> {
  const deliveries = await rows<DeliveryRow>(
    `SELECT * FROM deliveries WHERE document_id = :id
     UNION SELECT * FROM deliveries WHERE incoming_document_id = :id ORDER BY id`,
    { id },
  )
  const ids = deliveries.map((each) => each.id)
  const steps = await stepsOf(deliveries)
  const tasks = await rows<{ id: number }>('SELECT id FROM tasks WHERE document_id = :id', { id })
  const subjects = [
    `document:${String(id)}`,
    ...ids.map((each) => `delivery:${String(each)}`),
    ...tasks.map((task) => `task:${String(task.id)}`),
  ]
  return { deliveries, steps, lines: await traceLines(subjects) }
}
