import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAuthority } from '../../certs/make-authority.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { row } from '../../server/platform/database.ts'
import { openPkcs12, type OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { openAuthority } from '../../server/signing/authority/open-authority.ts'
import type { ByteRange } from '../../server/signing/formats/pdf/byte-range.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { signedIn, type Answer, type Desk, type Json } from './desk.ts'
import { draftForm, type Office } from './documents.ts'
import { dataFolder } from './installation.ts'
import { bodyId } from './province.ts'

/** Where the keys of this test run lie. */
export const keyFolder = join(dataFolder, 'keys')

const password = demonstrationPassword

/** Opens the keys of this test run and the authority that answers for them, with the seal of the body with this code, such as `H90`. */
export async function keysWithSealOf(code: string): Promise<void> {
  const id = await bodyId(code)
  const body = await row<{ name: string }>('SELECT name FROM agencies WHERE id = :id', { id })
  const bodies = [{ id, name: body?.name ?? '' }]
  await makeAuthority(keyFolder, { people: [], bodies, password })
  openKeys(keyFolder)
  openAuthority(join(keyFolder, 'authority'))
}

/** The key of a person, opened from their file as the browser opens it; its certificate names them, or whom it is told, by the authority of a folder. */
export async function keyOf(
  logIn: string,
  named: { id?: string; name?: string; identifier?: string } = {},
  folder = keyFolder,
): Promise<OpenedKey> {
  const person = await row<{ id: number; name: string; title: string; agencyName: string }>(
    `SELECT p.id, p.name, po.title, a.name AS agency_name FROM people p
     JOIN holdings h ON h.person_id = p.id JOIN posts po ON po.id = h.post_id
     JOIN agencies a ON a.id = po.agency_id WHERE p.log_in = :logIn ORDER BY h.id`,
    { logIn },
  )
  if (!person) throw new Error(`nobody has the log-in ${logIn}`)
  const { title: postTitle, agencyName } = person
  const given = { id: person.id, name: person.name, postTitle, agencyName, ...named }
  const { people } = await makeAuthority(folder, { people: [given], bodies: [], password })
  return await openPkcs12(await readFile(people.get(given.id) ?? ''), password)
}

/** DER as requests carry it. */
export const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The answer to a signer who asks for the bytes to sign of the version in force. */
export async function prepared(
  desk: Desk,
  documentId: number,
  { certificate }: Pick<OpenedKey, 'certificate'>,
): Promise<Answer> {
  const path = `/documents/${String(documentId)}`
  const { body: shown } = await desk.get(path)
  const versions = (shown.versions as Json[] | undefined) ?? []
  const version = Math.max(...versions.map((each) => Number(each.version)))
  const body = { field: 'signer', certificate: inBase64(certificate), version }
  return await desk.post(`${path}/preparations`, body)
}

/** The CMS that a key makes over prepared bytes, which are read and digested here as in the browser. */
export async function cmsOver(desk: Desk, preparation: Json, pkcs12: OpenedKey): Promise<string> {
  const { body: file } = await desk.get(`/preparations/${String(preparation.id)}/file`)
  const [from, length, after, rest] = preparation.byteRange as ByteRange
  const parts = [file.subarray(from, from + length), file.subarray(after, after + rest)]
  return inBase64(await signPrepared({ pkcs12, bytes: Buffer.concat(parts) }))
}

/** Signs a document that awaits it, by its signer with their own key, and answers what the server said. */
export async function signedBy(logIn: string, documentId: number): Promise<Answer> {
  const desk = await signedIn(logIn)
  const pkcs12 = await keyOf(logIn)
  const preparation = await prepared(desk, documentId, pkcs12)
  if (preparation.status !== 201) return preparation
  const cms = await cmsOver(desk, preparation.body, pkcs12)
  const body = { preparationId: preparation.body.id, cms, hasReadToEnd: true }
  return await desk.post(`/documents/${String(documentId)}/signatures`, body)
}

/** A typed decision that has passed every check and waits for its signer; its identifier. */
export async function typedAwaiting(office: Office, otherwise: object = {}): Promise<number> {
  const { drafter, head, clerk } = office
  const text = 'Điều 1. Ban hành Quy chế kèm theo.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.'
  const form = draftForm(office.leaderPostId, { text, ...otherwise })
  const drafted = await drafter.post('/documents', form)
  const path = `/documents/${String(drafted.body.id)}`
  const answers = [
    drafted,
    await drafter.post(`${path}/submission`),
    await head.post(`${path}/content-approval`),
    await clerk.post(`${path}/form-approval`),
  ]
  const refused = answers.flatMap(({ reasons }) => reasons)
  if (refused.length > 0) throw new Error(refused.join(', '))
  return Number(drafted.body.id)
}
