import { act } from '../journal/act.ts'
import type { JournalEntry } from '../journal/line.ts'
import { installationContext } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import type { DeliveryState } from './contract.ts'
import { bothBodies, moveDelivery, type DeliveryRow } from './delivery-rows.ts'
import { nextStates } from './rules.ts'

/** What an act on the recipient's document tells its sender: directed (04), in work (05), completed (06). */
const told: Readonly<Record<string, DeliveryState>> = {
  'document.direct': '04',
  'document.process': '05',
  'document.complete': '06',
}

/** The acts that move a registered delivery further. */
export const actsOfProgress = Object.keys(told)

/** Moves the delivery that an act's document came by, if it came by one and has not come as far; safe to repeat. */
export async function progress({ id, act: actName, subject }: JournalEntry): Promise<void> {
  const code = told[actName]
  const delivery = await row<DeliveryRow>(
    'SELECT * FROM deliveries WHERE incoming_document_id = :documentId',
    { documentId: documentIdIn(subject) },
  )
  if (!code || !delivery || !nextStates(delivery.state).includes(code)) return
  await moveFurther({ delivery, code }, installationContext(`progress-${String(id)}`))
}

/** The identifier in the subject of a journal line about a document. */
export function documentIdIn(subject: string): number {
  return Number(subject.slice('document:'.length))
}

const moveFurther = act(
  'delivery.progress',
  async ({ delivery, code }: { delivery: DeliveryRow; code: DeliveryState }, context) => {
    await moveDelivery(delivery, { state: code }, context)
  },
  ({ delivery }) => delivery.id,
  ({ delivery, code }) => ({ code, ...bothBodies(delivery) }),
)
