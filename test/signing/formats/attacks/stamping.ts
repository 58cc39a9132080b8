import { sign } from 'node:crypto'
import { join } from 'node:path'
import { readIdentity } from '../../../../certs/identity.ts'
import { answerTimestamp } from '../../../../server/signing/authority/answer-timestamp.ts'
import { certificateFields } from '../../../../server/signing/formats/cms/certificate-fields.ts'
import type { DataSigner } from '../../../../server/signing/formats/cms/data-signer.ts'
import {
  element,
  objectIdentifier,
  sequence,
  setOf,
} from '../../../../server/signing/formats/cms/der.ts'
import { hexOf } from '../../../../server/signing/formats/cms/der-number.ts'
import {
  readChildren,
  readWhole,
  type DerElement,
} from '../../../../server/signing/formats/cms/der-reader.ts'
import type { OpenedKey } from '../../../../server/signing/formats/cms/pkcs12.ts'
import {
  signatureImprint,
  withSignatureTimestamp,
} from '../../../../server/signing/formats/cms/signature-timestamp.ts'
import { signPrepared } from '../../../../server/signing/formats/cms/sign-prepared.ts'
import type { PreparedSignature } from '../../../../server/signing/formats/pdf/byte-range.ts'
import { prepareSignature } from '../../../../server/signing/formats/pdf/prepare-signature.ts'
import { prepareDocumentTimestamp } from '../../../../server/signing/formats/pdf/prepare-timestamp.ts'
import type { SecurityEvidence } from '../../../../server/signing/formats/pdf/security-store.ts'
import { certificateList } from '../../../../server/signing/formats/revocation/build-list.ts'
import { timestampRequest } from '../../../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../../../server/signing/formats/timestamp/response.ts'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { embedCms, embedTimestamp } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { desk, draft, folder, places } from '../desk.ts'

const subjects = { issuing: 'Issuing CA', timestamp: 'Timestamp', root: 'Root CA' } as const

/** A key of the authority above the desk. */
export async function authorityKey(role: keyof typeof subjects): Promise<DataSigner> {
  await desk()
  const name = [
    ['C', 'VN'],
    ['O', 'Tamcap demonstration'],
    ['CN', `Tamcap Demonstration ${subjects[role]}`],
  ] as const
  const { certificate, privateKey } = await readIdentity(
    join(folder, 'authority-of-tests', 'authority', role),
    name,
  )
  const chain = role === 'timestamp' ? [(await authorityKey('issuing')).certificate] : []
  return { certificate, chain, sign: (data) => sign('sha256', data, privateKey) }
}

/** A timestamp token over a digest, made at that moment by the desk's authority or by a signer given. */
export async function tokenOver(
  digest: Uint8Array,
  at: string,
  by?: DataSigner,
): Promise<Uint8Array> {
  const timestamp = by ?? (await authorityKey('timestamp'))
  const { token } = readTimestampResponse(
    answerTimestamp({ timestamp }, timestampRequest(digest), at),
  )
  if (!token) throw new Error('no token was granted')
  return token
}

/** The draft signed by the leader, its CMS changed before it goes in. */
export async function signedWith(
  change: (cms: Uint8Array) => Promise<Uint8Array> | Uint8Array,
  { key, at }: { key?: OpenedKey; at?: string } = {},
): Promise<Uint8Array> {
  const { leader } = await desk()
  const waiting = prepareSignature(addFields(await draft(), places), {
    field: 'signer',
    at: at ?? '2026-11-22T01:02:03.456Z',
  })
  return embedCms(
    waiting,
    await change(await signPrepared({ digest: waiting.digest, pkcs12: key ?? leader })),
  )
}

/** The draft signed with a timestamp of that moment over the signature. */
export const signedAndStamped = (at: string): Promise<Uint8Array> =>
  signedWith(async (cms) => withSignatureTimestamp(cms, await tokenOver(signatureImprint(cms), at)))

/** The file with a document timestamp of that moment. */
export async function archivedAt(bytes: Uint8Array, at: string): Promise<Uint8Array> {
  const waiting = prepareDocumentTimestamp(bytes)
  return embedTimestamp(waiting, await tokenOver(waiting.digest, at))
}

/** The prepared file with these bytes in the room for the CMS, whatever they are over. */
export function forced(waiting: PreparedSignature, contents: Uint8Array): Uint8Array {
  const signed = Buffer.from(waiting.prepared)
  signed.write(hexOf(contents), waiting.byteRange[1] + 1, 'latin1')
  return signed
}

/** The CMS with a timestamp token pasted in, whatever it is over. */
export function pasted(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const attribute = sequence(objectIdentifier('1.2.840.113549.1.9.16.2.14'), setOf(token))
  return inLast(readWhole(cms), [1, 0, -1, 0], (signer) =>
    element(
      signer.tag,
      ...readChildren(signer).map(({ whole }) => whole),
      element(0xa1, attribute),
    ),
  )
}

function inLast(
  parent: DerElement,
  [place, ...rest]: readonly number[],
  change: (found: DerElement) => Uint8Array,
): Uint8Array {
  if (place === undefined) return change(parent)
  const children = readChildren(parent)
  const chosen = children.at(place)
  const parts = children.map((child) =>
    child === chosen ? inLast(child, rest, change) : child.whole,
  )
  return element(parent.tag, ...parts)
}

/** A list of the issuing authority and one of the root, in which the certificate is revoked at that moment. */
export async function listsRevoking(
  certificate: Uint8Array,
  revokedAt: string,
  thisUpdate: string,
): Promise<SecurityEvidence> {
  const serialNumber = hexOf(certificateFields(certificate).serialNumber.content)
  const nextUpdate = new Date(Date.parse(thisUpdate) + 86_400_000).toISOString()
  const terms = { number: Uint8Array.of(1), thisUpdate, nextUpdate }
  const revocations = [{ serialNumber, revokedAt, reason: 'key-compromise' as const }]
  const crls = [
    certificateList({ ...terms, revocations }, await authorityKey('issuing')),
    certificateList({ ...terms, revocations: [] }, await authorityKey('root')),
  ]
  return { certificates: [], crls, ocsps: [] }
}
