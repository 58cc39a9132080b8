import { expect } from 'chai'
import { openMissingRegisters } from '../../server/documents/registers/open-registers.ts'
import { installationContext } from '../../server/platform/context.ts'
import { signedIn, type Answer, type Desk } from './desk.ts'
import { plainPdf } from './plain-pdf.ts'
import { deployAll } from './processes.ts'
import { plantProvince, postIdOf } from './province.ts'

/** The provincial people's committee at their desks: who drafts, who checks, who signs. */
export interface Office {
  drafter: Desk
  head: Desk
  clerk: Desk
  leader: Desk
  leaderPostId: number
}

/** Where a document of these tests stands. */
export type Awaiting = 'submission' | 'content-check' | 'form-check' | 'signature'

/** Puts the province into the empty database, its diagrams deployed and its books open. */
export async function openOffice(): Promise<void> {
  await plantProvince()
  await deployAll()
  await openMissingRegisters(installationContext('test'))
}

/** The people of the provincial people's committee, signed in. */
export async function peoplesCommittee(): Promise<Office> {
  return {
    drafter: await signedIn('chuyenvien.ubnd'),
    head: await signedIn('truongphong.ubnd'),
    clerk: await signedIn('vanthu.ubnd'),
    leader: await signedIn('chutich.ubnd'),
    leaderPostId: await postIdOf('chutich.ubnd'),
  }
}

/** A filled form of a decision, with what a test wants otherwise. */
export function draftForm(signerPostId: number, otherwise: object = {}): object {
  return {
    typeCode: 'decision',
    abstract: 'Về việc ban hành Quy chế tiếp nhận và xử lý văn bản điện tử',
    signerPostId,
    recipients: [{ agencyId: null, name: 'Như Điều 3', purpose: 'act' }],
    isNotSecret: true,
    ...otherwise,
  }
}

/** A form with a file for one field, and its JSON part. */
export function fileForm(bytes: Uint8Array, body: object, name = 'van-ban.pdf'): FormData {
  const form = new FormData()
  form.set('body', JSON.stringify(body))
  form.set('file', new Blob([Buffer.from(bytes)], { type: 'application/pdf' }), name)
  return form
}

/** Uploads a plain page as the main file of a document. */
export async function uploadPage(desk: Desk, documentId: number, line = ''): Promise<Answer> {
  const pdf = await plainPdf('Số:          /QĐ-UBND', line)
  const form = fileForm(pdf, { secrecy: 'none' })
  return await desk.post(`/documents/${String(documentId)}/main-file`, form)
}

const ways: [Awaiting, (office: Office, documentId: number) => Promise<Answer>][] = [
  ['submission', ({ drafter }, id) => uploadPage(drafter, id)],
  ['content-check', ({ drafter }, id) => drafter.post(`/documents/${String(id)}/submission`)],
  ['form-check', ({ head }, id) => head.post(`/documents/${String(id)}/content-approval`)],
  ['signature', ({ clerk }, id) => clerk.post(`/documents/${String(id)}/form-approval`)],
]

/** The identifier of a document on its way through an office, which waits for this. */
export async function documentAwaiting(
  awaited: Awaiting,
  office: Office,
  otherwise: object = {},
): Promise<number> {
  const drafted = await office.drafter.post('/documents', draftForm(office.leaderPostId, otherwise))
  expect(drafted.reasons).to.deep.equal([])
  const { id } = drafted.body as { id: number }
  const last = ways.findIndex(([name]) => name === awaited)
  for (const [, go] of ways.slice(0, last + 1)) expect((await go(office, id)).reasons).to.be.empty
  return id
}
