import { prepareSignature, readPreparation, signDocument } from '../../server/signing/contract.ts'
import { call, CallProblem, readBytes } from '../call.ts'
import { told, type HeldKey } from './key.ts'

/** What is signed: the version that was read, and whether it was read to its end. */
export interface Signing {
  key: HeldKey
  documentId: number
  version: { version: number; sha256: string; sizeBytes: number }
  hasReadToEnd: boolean
}

/** Signs a document with one's own key; until the server has attached the signature nothing counts as signed. */
export async function sign({ key, documentId, version, hasReadToEnd }: Signing): Promise<void> {
  const { pkcs12 } = key
  const prepared = await call(prepareSignature, {
    documentId,
    field: 'signer',
    certificate: base64(pkcs12.certificate),
    version: version.version,
  })
  const bytes = await readBytes(readPreparation, { preparationId: prepared.id })
  const covered = coveredBytes(bytes, prepared.byteRange)
  refuseOthers(await sha256(covered), prepared.digest)
  refuseOthers(await sha256(bytes.subarray(0, version.sizeBytes)), version.sha256)
  const { signPrepared } = await import('../../server/signing/formats/cms/sign-prepared.ts')
  const cms = await told(signPrepared({ pkcs12, bytes: covered }))
  await call(signDocument, {
    documentId,
    preparationId: prepared.id,
    cms: base64(cms),
    hasReadToEnd,
  })
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

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
