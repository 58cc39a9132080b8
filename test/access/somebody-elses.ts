import { insert, row, transact } from '../../server/platform/database.ts'
import { dayOf, daysAfter } from '../../server/platform/days.ts'
import { askRaising } from '../../server/signing/levels/raising-rows.ts'
import { inbox, issued, openProvince } from '../exchange/sealed-document.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { documentAwaiting, fileForm, peoplesCommittee, type Office } from '../support/documents.ts'
import { emptyTables } from '../support/installation.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { bodyId, postIdOf } from '../support/province.ts'
import { keyOf, keysWithSealOf, prepared, typedAwaiting } from '../support/signing.ts'

/** What the provincial people's committee has in hand, by the name that paths give it. */
export type Things = Record<string, readonly number[]>

/** The Front's clerk, given every role of a desk: an outsider to all that the government has in hand. */
export async function outsider(): Promise<Desk> {
  const postId = await postIdOf('vanthu.mttq')
  const roles = ['officer', 'unit-head', 'leader', 'archivist']
  await transact(() =>
    insert(
      'post_roles',
      roles.map((role) => ({ postId, role })),
    ),
  )
  return await signedIn('vanthu.mttq')
}

/** Lets the people's committee take one real thing of every kind in hand, each by a signed-in person. */
export async function somebodyElses(): Promise<Things> {
  await emptyTables()
  await openProvince()
  await keysWithSealOf('H90')
  const office = await peoplesCommittee()
  const sent = await issued({ to: ['H90'] })
  const { path, delivery } = await inbox('vanthu.ubnd')
  const incoming = idIn(await office.clerk.post(`${path}/registration`, {}))
  await raisedBeside(incoming)
  await updatedBySender(sent)
  const toPostId = office.leaderPostId
  const presentation = await office.clerk.post(`/documents/${incoming}/presentation`, { toPostId })
  const awaiting = await typedAwaiting(office)
  const draft = await documentAwaiting('submission', office)
  const annex = fileForm(await plainPdf('Phụ lục'), { secrecy: 'none' })
  await office.drafter.post(`/documents/${draft}/annexes`, annex)
  const preparation = await prepared(office.leader, awaiting, await keyOf('chutich.ubnd'))
  return {
    documentId: [incoming, awaiting, draft],
    deliveryId: [delivery.id],
    taskId: [idIn(presentation)],
    dossierId: [await dossierOf(office)],
    preparationId: [idIn(preparation)],
    registerId: [await bookOf(office)],
    copyId: [await copyOf(incoming, office)],
    phraseId: [idIn(await office.clerk.post('/stock-phrases', { text: 'Để biết.', isOwn: false }))],
    ...(await sharedByClerk(incoming, office)),
    agencyId: [await bodyId('H90')],
    postId: [toPostId],
    mandateId: [await mandateOf(toPostId)],
    substitutionId: [await absenceOf(office)],
  }
}

// A request with a new file, which waits for its answer.
async function updatedBySender(documentId: number): Promise<void> {
  const file = fileForm(await plainPdf('Quyết định'), { reason: 'Sửa phụ lục.', secrecy: 'none' })
  idIn(await (await signedIn('vanthu.tu')).post(`/documents/${documentId}/amendments`, file))
}

// What its evidence would be is of no matter here.
async function raisedBeside(documentId: number): Promise<void> {
  const file = await row<{ sha256: string; sizeBytes: number }>(
    'SELECT sha256, size_bytes FROM document_versions WHERE document_id = :documentId',
    { documentId },
  )
  const { sha256: baseSha256, sizeBytes } = file!
  const at = new Date().toISOString()
  await askRaising({ baseSha256, agencyId: 1, documentId }, at)
  const raised = { baseSha256, step: 1, sha256: baseSha256, sizeBytes, level: 'B-B', raisedAt: at }
  await transact(() => insert('raised_files', raised))
}

async function sharedByClerk(documentId: number, { clerk, leader }: Office): Promise<Things> {
  const toAgencyId = await bodyId('A90')
  const sharing = { toAgencyId, validTo: daysAfter(dayOf(new Date().toISOString()), 30) }
  const share = await clerk.post(`/documents/${documentId}/shares`, {
    ...sharing,
    reason: 'Thẩm định',
  })
  const { body } = await leader.get('/right-changes')
  return { shareId: [idIn(share)], changeId: [body.changes[0].id] }
}

async function mandateOf(grantorPostId: number): Promise<number> {
  const mandate = await row<{ id: number }>(
    'SELECT id FROM mandates WHERE grantor_post_id = :grantorPostId',
    { grantorPostId },
  )
  return mandate?.id ?? 0
}

async function absenceOf({ leader, leaderPostId }: Office): Promise<number> {
  const substitutePostId = await postIdOf('phochutich.ubnd')
  const days = { validFrom: '2090-01-02', validTo: '2090-01-03', basis: 'Đi công tác' }
  const absence = { absentPostId: leaderPostId, substitutePostId, ...days }
  return idIn(await leader.post('/substitutions', absence))
}

async function copyOf(documentId: number, { clerk, leaderPostId }: Office): Promise<number> {
  const way = { form: 'SY', from: 'electronic', to: 'paper', secrecy: 'none' }
  const form = new FormData()
  form.set('body', JSON.stringify({ ...way, documentId, signerPostId: leaderPostId }))
  return idIn(await clerk.post('/copies', form))
}

async function dossierOf({ clerk }: Office): Promise<number> {
  const given = { code: '01.VP', title: 'Chuyển đổi số năm 2026', retention: 10 }
  return idIn(await clerk.post('/dossiers', given))
}

async function bookOf({ clerk }: Office): Promise<number> {
  const { body } = await clerk.get('/registers')
  return Number((body.registers as Json[])[0]?.id)
}

function idIn({ body, reasons }: Answer): number {
  if (reasons.length > 0) throw new Error(reasons.join(', '))
  return Number(body.id)
}
