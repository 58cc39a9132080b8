import { join } from 'node:path'
import { settle } from '../../server/journal/sequence.ts'
import { row } from '../../server/platform/database.ts'
import { inbox, issued } from '../exchange/sealed-document.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { postIdOf } from '../support/province.ts'

/** The auditor of the province at the desk. */
export async function auditor(): Promise<Desk> {
  return await signedIn('thanhtravien.ttt')
}

/** A document sent to two bodies; one has registered it and presented it to its chairman. */
export async function travelled(): Promise<{ documentId: number; incomingId: number }> {
  const documentId = await issued({ to: ['H90', 'I01.90'], abstract: 'Về công tác cán bộ' })
  const { desk, path } = await inbox('vanthu.ubnd')
  const { body } = await desk.post(`${path}/registration`, { dueOn: null, note: null })
  const toPostId = await postIdOf('chutich.ubnd')
  const presented = await desk.post(`/documents/${String(body.id)}/presentation`, { toPostId })
  const chairman = await signedIn('chutich.ubnd')
  await chairman.post(`/tasks/${String(presented.body.id)}/seen`)
  await settle()
  return { documentId, incomingId: body.id }
}

/** Where the bytes of the issued file lie. */
export async function placeOfFile(): Promise<string> {
  const kept = await row<{ sha256: string }>('SELECT sha256 FROM deliveries')
  const sha256 = kept?.sha256 ?? ''
  return join(dataFolder, 'store', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}
