import { randomUUID } from 'node:crypto'
import { agenciesByIds } from '../../agencies/directory.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import { whyNotRead } from '../../documents/freezes.ts'
import { documentById, type DocumentRow } from '../../documents/official-document.ts'
import { currentVersion } from '../../documents/versions.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { deliveriesOf, type DeliveryRow } from '../delivery-rows.ts'
import { queueDeliveries } from '../outbox/queue-deliveries.ts'
import type { RemoteTask } from './links.ts'

type Copy = Pick<DeliveryRow, 'id' | 'toAgencyId' | 'state'>

interface Dispatching {
  document: DocumentRow
  tasks: readonly RemoteTask[]
}

/**
 * Dispatches a document to the bodies to which its assignments were given: each gets a copy of its
 * own, unless it has one from here, and the link between its copy and the assignment. What its sender has taken back
 * since goes nowhere: its assignments are about to be ended.
 */
export async function dispatchTasks(tasks: readonly RemoteTask[], context: Context): Promise<void> {
  const [first] = tasks
  const document = first && (await documentById(first.documentId))
  if (document && whyNotRead(document).length === 0) await dispatch({ document, tasks }, context)
}

const dispatch = act(
  'delivery.dispatch',
  async ({ document, tasks }: Dispatching, context) => {
    const bodies = await agenciesByIds([document.agencyId, ...tasks.map((one) => one.toAgencyId)])
    const copies = await copiesFor({ document, tasks }, bodies, context)
    const links = tasks.flatMap((task) => linkOf(task, copies, { bodies, at: context.at }))
    await insert('remote_links', links)
    const [main, ...others] = links.map(({ deliveryId, toAgencyId, taskId, agencyId }) => ({
      ...{ deliveryId, taskId, agencyIds: [agencyId, toAgencyId] },
    }))
    for (const { deliveryId, ...other } of others) note('delivery.dispatch', deliveryId, other)
    return main
  },
  (_, main) => main?.deliveryId ?? 0,
  ({ document }, main) => ({ ...main, documentId: document.id }),
)

// A body that holds a copy of it from here already gets no second one.
async function copiesFor(
  { document, tasks }: Dispatching,
  bodies: ReadonlyMap<number, AgencyShown>,
  { at }: Context,
): Promise<ReadonlyMap<number, Copy>> {
  const sent = (await deliveriesOf(document.id)).filter(
    ({ state }) => !['02', '13'].includes(state),
  )
  const copies = new Map<number, Copy>(sent.map((copy) => [copy.toAgencyId, copy]))
  const missing = new Map(tasks.map((task) => [task.toAgencyId, task]))
  for (const has of copies.keys()) missing.delete(has)
  const { sha256 } = await currentVersion(document)
  const from = bodies.get(document.agencyId)?.name ?? document.issuerName
  const made = [...missing.values()].map((task) => {
    const by = { sentByPostId: task.issuerPostId, sentByName: task.issuerName ?? from }
    const toName = bodies.get(task.toAgencyId)?.name ?? ''
    const ids = { toAgencyId: task.toAgencyId, id: newId(), uuid: randomUUID() }
    return { ...ids, ...contentOf(document), sha256, fromName: from, toName, ...by, ...sentAt(at) }
  })
  await insert('deliveries', made)
  await queueDeliveries(
    made.map(({ id }) => id),
    at,
  )
  for (const copy of made) copies.set(copy.toAgencyId, copy)
  return copies
}

const sentAt = (at: string) => ({ state: 'sent', rev: 1, sentAt: at }) as const

function contentOf(document: DocumentRow) {
  const { id, agencyId, reference, issuedOn, arrivedOn, typeCode, abstract, urgency } = document
  return {
    ...{ documentId: id, fromAgencyId: agencyId, reference: reference ?? '' },
    ...{ issuedOn: issuedOn ?? arrivedOn ?? '', typeCode, abstract, urgency },
  }
}

function linkOf(
  { agencyId, taskId, documentId, toAgencyId, role, instruction, dueOn }: RemoteTask,
  copies: ReadonlyMap<number, Copy>,
  { bodies, at }: { bodies: ReadonlyMap<number, AgencyShown>; at: string },
) {
  const copy = copies.get(toAgencyId)
  if (!copy) return []
  const systems = {
    fromSystem: bodies.get(agencyId)?.system ?? '',
    toSystem: bodies.get(toAgencyId)?.system ?? '',
  }
  const about = { agencyId, taskId, documentId, toAgencyId, deliveryId: copy.id }
  return [{ ...about, role, instruction, dueOn, ...systems, state: copy.state, linkedAt: at }]
}
