import { expect } from 'chai'
import { signedIn, type Answer, type Desk, type Json } from './desk.ts'
import { draftForm, openOffice, peoplesCommittee, type Office } from './documents.ts'
import { bodyId } from './province.ts'
import { cmsOver, inBase64, keyOf, keysWithSealOf } from './signing.ts'

/** Two articles of a decision. */
export const decisionText =
  'Điều 1. Ban hành Quy chế kèm theo.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.'

/** A draft of the provincial people's committee, which asks for the initials of drafter and clerk. */
export interface DraftToInitial {
  office: Office
  id: number
  /** Where it answers. */
  path: string
}

/** Opens the office with its keys, and drafts such a document. */
export async function draftToInitial(): Promise<DraftToInitial> {
  await openOffice()
  await keysWithSealOf('H90')
  const office = await peoplesCommittee()
  const administrator = await signedIn('quantri.vpubnd')
  const steps = `/agencies/${String(await bodyId('H90'))}/initial-steps`
  const decided = await administrator.put(steps, { steps: ['draft', 'form-check'] })
  expect(decided.reasons).to.deep.equal([])
  const form = draftForm(office.leaderPostId, { text: decisionText })
  const id = Number((await office.drafter.post('/documents', form)).body.id)
  return { office, id, path: `/documents/${String(id)}` }
}

/** Has it checked by the head and the clerk. */
export async function checkedByBoth({ office, path }: DraftToInitial): Promise<void> {
  await office.drafter.post(`${path}/submission`)
  await office.head.post(`${path}/content-approval`)
  await office.clerk.post(`${path}/form-approval`)
}

/** Puts somebody's initials in a field with their own key, and answers what the server said. */
export async function initialledBy(
  logIn: string,
  field: string,
  { desk, id }: { desk: Desk; id: number },
): Promise<Answer> {
  const path = `/documents/${String(id)}`
  const pkcs12 = await keyOf(logIn)
  const { versions } = (await desk.get(path)).body
  const version = Math.max(...versions.map((each: Json) => Number(each.version)))
  const certificate = inBase64(pkcs12.certificate)
  const preparation = await desk.post(`${path}/preparations`, { field, certificate, version })
  if (preparation.status !== 201) return preparation
  const cms = await cmsOver(desk, preparation.body, pkcs12)
  const body = { preparationId: preparation.body.id, cms, hasReadToEnd: true }
  return await desk.post(`${path}/signatures`, body)
}
