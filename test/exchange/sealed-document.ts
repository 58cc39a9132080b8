import { randomUUID } from 'node:crypto'
import { insertDocument } from '../../server/documents/official-document.ts'
import { addVersion } from '../../server/documents/versions.ts'
import { followExchange } from '../../server/exchange/follow-exchange.ts'
import { act } from '../../server/journal/act.ts'
import { settle } from '../../server/journal/sequence.ts'
import { installationContext } from '../../server/platform/context.ts'
import { insert } from '../../server/platform/database.ts'
import { files } from '../../server/platform/files.ts'
import { newId } from '../../server/platform/identifiers.ts'
import { startProcess } from '../../server/workflow/start-process.ts'
import { signedIn } from '../support/desk.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { openOffice } from '../support/documents.ts'
import { bodyId } from '../support/province.ts'

/** Plants the province with its diagrams and books, and lets the carriers follow the journal. */
export async function openProvince(): Promise<void> {
  await openOffice()
  followExchange()
}

/** What a sealed document is made of; bodies by their codes, or by their identifiers. */
export interface Sealed {
  from?: string
  to: readonly (string | number)[]
  abstract?: string
  stage?: 'signed' | 'sealed'
  annex?: boolean
}

const steps = [
  { act: 'document.submit' },
  { act: 'document.approve_content', outcome: 'approve' },
  { act: 'document.approve_form', outcome: 'approve' },
  { act: 'document.sign', outcome: 'sign' },
  { act: 'document.number' },
  { act: 'document.seal' },
]

/** Puts a document into a body's hands as it is when it has been sealed, and gives its identifier. */
export async function sealedDocument(given: Sealed): Promise<number> {
  const { from = 'A90', to } = given
  const agencyId = await bodyId(from)
  const recipientIds = await Promise.all(
    to.map((body) => (typeof body === 'number' ? Promise.resolve(body) : bodyId(body))),
  )
  const kept = await files().keep(await plainPdf('Quyết định', given.abstract ?? ''))
  const made = { ...given, agencyId, recipientIds, kept }
  return await makeSealed(made, installationContext('test'))
}

const makeSealed = act(
  'document.seal',
  async (
    given: Sealed & {
      agencyId: number
      recipientIds: number[]
      kept: { sha256: string; sizeBytes: number }
    },
    context,
  ) => {
    const { agencyId, abstract = 'Về phân công công tác', stage = 'sealed' } = given
    const id = newId()
    const numbered = { number: 7, notation: 'QĐ/TU', reference: '07-QĐ/TU', issuedOn: '2026-11-20' }
    const document = { id, agencyId, abstract, stage, ...numbered, ...rest(), version: 1 }
    await insertDocument(document, context)
    const file = { kind: 'sealed', ...given.kept, pages: 1 } as const
    await addVersion({ id, version: 0 }, file, context)
    await insertRecipients(id, given.recipientIds)
    if (given.annex) await insertAnnex(id, given.kept)
    await start(agencyId, id)
    return id
  },
  (_, id) => id,
)

function rest() {
  const unset = { circulation: null, arrivalNumber: null, arrivedOn: null }
  const due = { dueOn: null, dueSource: null }
  const people = { unitId: null, drafterPostId: null, drafterPersonId: null, signerPostId: null }
  const signer = { signerName: 'Nguyễn Văn Mẫu', signerTitle: 'Bí thư', authority: '' }
  const amounts = { copies: 1, pageAmount: 1, note: null, irregularities: null, answersId: null }
  const issuer = { issuerAgencyId: null, issuerName: 'Tỉnh ủy Hương Sơn', uuid: randomUUID() }
  const kind = { direction: 'outgoing', typeCode: 'decision', urgency: 'normal' } as const
  return { ...unset, ...due, ...people, ...signer, ...amounts, ...issuer, ...kind }
}

async function insertRecipients(documentId: number, agencyIds: readonly number[]) {
  const given = agencyIds.map((agencyId, index) => ({
    ...{ documentId, ordinal: index + 1, agencyId },
    ...{ name: `Nơi nhận ${String(index + 1)}`, purpose: 'act' },
  }))
  const outside = { agencyId: null, name: 'Lưu: Văn phòng', purpose: 'know' }
  await insert('recipients', [...given, { documentId, ordinal: given.length + 1, ...outside }])
}

async function insertAnnex(documentId: number, kept: { sha256: string; sizeBytes: number }) {
  const named = { ordinal: 1, name: 'Phụ lục I.pdf', mediaType: 'application/pdf' }
  await insert('annexes', { documentId, ...named, ...kept })
}

async function start(agencyId: number, subjectId: number): Promise<void> {
  const subject = { subjectType: 'document', subjectId }
  const given = { key: 'outgoing', agencyId, ...subject, through: steps }
  await startProcess(given, installationContext('test'))
}

/** Issues a sealed document as the clerk of the provincial Party committee, and lets it arrive. */
export async function issued(given: Sealed): Promise<number> {
  const documentId = await sealedDocument(given)
  const answer = await (await signedIn('vanthu.tu')).post(`/documents/${String(documentId)}/issue`)
  if (answer.status !== 201) throw new Error(answer.reasons.join(', '))
  await settle()
  return documentId
}

/** The one delivery in the inbox of a clerk's body. */
export async function inbox(logIn: string) {
  const desk = await signedIn(logIn)
  const { body } = await desk.get('/deliveries')
  return {
    desk,
    delivery: body.deliveries[0],
    path: `/deliveries/${String(body.deliveries[0]?.id)}`,
  }
}
