import { prepareSignature, readPreparation, signDocument } from '../../server/signing/contract.ts'
import { call, CallProblem, readBytes } from '../call.ts'
import { base64 } from '../parts/base64.ts'
import {
  fetchByClient,
  prepareForClient,
  signByClient,
  signRemotely,
} from '../../server/signing/keys/contract.ts'
import { askToSign } from './key-client.ts'
import { askOneTime } from './key-question.tsx'
import { holdKey, told, type ClientKey, type FileKey, type HeldKey, type RemoteKey } from './key.ts'
import type { Moved } from './places/geometry.ts'

/** What is signed: the version that was read, and whether it was read to its end. */
export interface Signing {
  key: HeldKey
  documentId: number
  version: { version: number; sha256: string; sizeBytes: number }
  hasReadToEnd: boolean
  /** The signer’s own field unless told: one for initials. */
  field?: 'signer' | 'initial-1' | 'initial-2' | 'initial-3'
  /** What the signer has moved by hand. */
  places?: Moved
}

/** Signs a document with one's own key of whichever kind; until the server has attached the signature nothing counts as signed. */
export async function sign(signing: Signing): Promise<void> {
  const { key } = signing
  if (key.kind === 'committee') await signByTheClient({ ...signing, key })
  else await signPreparedBytes({ ...signing, key })
}

type DigestSigning = Signing & { key: FileKey | RemoteKey }

async function signPreparedBytes(signing: DigestSigning): Promise<void> {
  const { key, version } = signing
  const certificate = key.kind === 'file' ? base64(key.pkcs12.certificate) : key.certificate
  const asked = { ...askedFor(signing), certificate }
  const prepared = await call(prepareSignature, asked)
  const bytes = await readBytes(readPreparation, { preparationId: prepared.id })
  const covered = coveredBytes(bytes, prepared.byteRange)
  refuseOthers(await sha256(covered), prepared.digest)
  await refuseUnread(bytes, version)
  if (key.kind === 'file') await signWithFile({ ...signing, key }, prepared.id, covered)
  else await signAtTheService({ ...signing, key }, prepared.id)
}

async function signWithFile(
  { key: { pkcs12 }, documentId, hasReadToEnd }: Signing & { key: FileKey },
  preparationId: number,
  bytes: Uint8Array,
): Promise<void> {
  const { signPrepared } = await import('../../server/signing/formats/cms/sign-prepared.ts')
  const cms = base64(await told(signPrepared({ pkcs12, bytes })))
  await call(signDocument, { documentId, preparationId, cms, hasReadToEnd })
}

async function signAtTheService(
  { key, documentId, hasReadToEnd }: Signing & { key: RemoteKey },
  preparationId: number,
): Promise<void> {
  const { credentialId, password } = key
  const oneTimePassword = key.needsOneTime ? await askOneTime(key) : undefined
  const secrets = {
    ...(password ? { password } : {}),
    ...(oneTimePassword ? { oneTimePassword } : {}),
  }
  const asked = { documentId, preparationId, credentialId, hasReadToEnd, ...secrets }
  await call(signRemotely, asked).catch((problem: unknown) => {
    // A PIN that was wrong is asked for anew.
    if (problem instanceof CallProblem && problem.reasons.includes('remote.pin_wrong'))
      holdKey(undefined)
    throw problem
  })
}

// Whatever the key, the same is asked: this version, with what was moved on it.
function askedFor({ documentId, version, field = 'signer', places }: Signing) {
  const moved = places ? { places } : {}
  return { documentId, field, version: version.version, ...moved }
}

async function signByTheClient(signing: Signing & { key: ClientKey }): Promise<void> {
  const { key, documentId, version, hasReadToEnd } = signing
  const { id: preparationId, path } = await call(prepareForClient, askedFor(signing))
  const place = `${location.origin}/api${path}`
  const ticket = path.slice(path.lastIndexOf('/') + 1)
  await refuseUnread(await readBytes(fetchByClient, { ticket }), version)
  await askToSign(key.address, place)
  await call(signByClient, { documentId, preparationId, hasReadToEnd })
}

async function refuseUnread(bytes: Uint8Array, { sizeBytes, sha256: read }: Signing['version']) {
  refuseOthers(await sha256(bytes.subarray(0, sizeBytes)), read)
}

// Only what was read may be signed: the prepared file begins with those very bytes, and its digest is made anew here.
function refuseOthers(found: string, expected: string): void {
  if (found !== expected.toLowerCase()) {
    throw new CallProblem(0, { reasons: ['key.other_bytes'] })
  }
}

/** All bytes of a file but the room for the signature, which a range that leaves out more does not give (ISO 32000-2, 12.8.1). */
function coveredBytes(bytes: Uint8Array, byteRange: readonly number[]): Uint8Array {
  const [from = -1, size = 0, second = 0, rest = 0] = byteRange
  const room = new TextDecoder('latin1').decode(bytes.subarray(from + size, second))
  if (from !== 0 || second + rest !== bytes.length || !/^<[0-9a-fA-F]*>$/.test(room)) {
    throw new CallProblem(0, { reasons: ['key.other_bytes'] })
  }
  const covered = new Uint8Array(size + rest)
  covered.set(bytes.subarray(0, size))
  covered.set(bytes.subarray(second), size)
  return covered
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
