import { settle } from '../../../server/journal/sequence.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { fileForm } from '../../support/documents.ts'
import { inbox, issued } from '../sealed-document.ts'

/** A registration with nothing said besides. */
export const plain = { dueOn: null, note: null }
/** Why a sender asks. */
export const reason = 'Ban hành nhầm căn cứ.'
/** The answer of a recipient that agrees. */
export const agreeing = { code: '15', reason: 'Đã kiểm tra.' }

/** A delivery that the people's committee has registered, and both clerks. */
export async function registered() {
  const documentId = await issued({ to: ['H90'], annex: true })
  const { desk, path } = await inbox('vanthu.ubnd')
  const { body } = await desk.post(`${path}/registration`, plain)
  await settle()
  return { documentId, desk, path, copyId: Number(body.id), sender: await signedIn('vanthu.tu') }
}

/** What somebody is answered who looks at an address: the status, and the reasons of a refusal. */
export async function seen(desk: Desk, path: string): Promise<unknown[]> {
  const { status, reasons } = await desk.get(path)
  return [status, ...reasons]
}

/** An update as a form, with a new file or without. */
export function amending(body: object, bytes?: Uint8Array): FormData {
  const form = bytes ? fileForm(bytes, body) : new FormData()
  if (!bytes) form.set('body', JSON.stringify(body))
  return form
}
