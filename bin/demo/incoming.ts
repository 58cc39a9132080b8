import { fileDocument, openDossier } from '../../server/dossiers/contract.ts'
import { listDeliveries, readDelivery, registerDelivery } from '../../server/exchange/contract.ts'
import {
  completeTask,
  instructTask,
  listTasks,
  presentDocument,
  reportTask,
  seeTask,
} from '../../server/routing/contract.ts'
import type { Office } from './office.ts'
import type { Person } from './person.ts'

/** Who handles what comes into a body, by their log-ins. */
export interface Desk {
  clerk: string
  leader: string
  leaderTitle: string
  officer: string
  officerTitle: string
}

/** What a body received and registered. */
export interface Received {
  documentId: number
  arrivalNumber: number
  agencyCode: string
  bytes: Uint8Array
}

const patience = 1200
const pauseMilliseconds = 50

/** The clerk accepts the delivery of a document into the register of incoming documents. */
export async function receive(clerk: Person, reference: string): Promise<Received> {
  const delivery = await arrived(clerk, reference)
  const deliveryId = delivery.id
  const bytes = await clerk.read(readDelivery, { deliveryId })
  const registered = await clerk.call(registerDelivery, { deliveryId, dueOn: null, note: null })
  const { id: documentId, arrivalNumber } = registered
  return { documentId, arrivalNumber, agencyCode: clerk.session.agency.code, bytes }
}

// The carrier follows the journal: what was issued arrives a moment later.
async function arrived(clerk: Person, reference: string): Promise<{ id: number }> {
  for (let tries = 0; tries < patience; tries += 1) {
    const { deliveries } = await clerk.call(listDeliveries, { state: '01', limit: 200 })
    const found = deliveries.find((each) => each.reference === reference)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
  throw new Error(`${reference} did not arrive at ${clerk.session.agency.name}`)
}

/** The clerk presents it, the leader directs; gives back how the officer reports and the leader closes. */
export async function direct(
  office: Office,
  desk: Desk,
  { documentId, instruction }: { documentId: number; instruction: string },
): Promise<(report: string, answerDocumentId: number | null) => Promise<void>> {
  const clerk = await office.person(desk.clerk)
  const leader = await office.person(desk.leader)
  const officer = await office.person(desk.officer)
  const toPostId = await office.post(clerk, desk.leaderTitle)
  const leads = await office.post(leader, desk.officerTitle)
  await clerk.call(presentDocument, {
    documentId,
    toPostId,
    proposal: 'Kính trình lãnh đạo xem xét, cho ý kiến.',
    dueOn: null,
  })
  const root = await taskOf(leader, documentId)
  await leader.call(instructTask, {
    taskId: root,
    text: instruction,
    assignments: [{ postId: leads, role: 'lead', dueOn: null }],
  })
  const task = await taskOf(officer, documentId)
  await officer.call(seeTask, { taskId: task })
  return async (text, answerDocumentId) => {
    await officer.call(reportTask, { taskId: task, text, answerDocumentId })
    await leader.call(completeTask, { taskId: root, opinion: 'Đồng ý kết quả.' })
  }
}

async function taskOf(person: Person, documentId: number): Promise<number> {
  const { tasks } = await person.call(listTasks, { open: 'yes', limit: 200 })
  const task = tasks.find((each) => each.documentId === documentId)
  if (!task) throw new Error(`${person.logIn} has no task on document ${String(documentId)}`)
  return task.id
}

/** Opens a work file and files the documents in it. */
export async function file(
  person: Person,
  dossier: { code: string; title: string },
  documentIds: readonly number[],
): Promise<number> {
  const { id: dossierId } = await person.call(openDossier, { ...dossier, retention: 20 })
  for (const documentId of documentIds) await person.call(fileDocument, { dossierId, documentId })
  return dossierId
}
