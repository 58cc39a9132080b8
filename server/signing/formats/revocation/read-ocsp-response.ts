import { hexOf } from '../cms/der-number.ts'
import { readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import {
  childrenOf,
  expectTag,
  identifierIn,
  malformed,
  onlyChild,
  signatureOf,
  timeIn,
  withTag,
} from '../path/der-fields.ts'
import { readName } from '../path/distinguished-name.ts'
import { extensionValue, readExtensions, type Extension } from '../path/extensions.ts'
import { readOnce } from '../path/path-problem.ts'
import { reasonOf } from './list-entries.ts'
import type { RevocationReason } from './revocation.ts'

/** What a responder says of one certificate; all times ISO 8601 in UTC. */
export interface OcspAnswer {
  /** Dotted identifier of the hash over issuer's name and key. */
  hash: string
  /** Lower-case hexadecimal, as is the serial number. */
  issuerNameHash: string
  issuerKeyHash: string
  serialNumber: string
  status: 'good' | 'revoked' | 'unknown'
  revokedAt?: string
  reason?: RevocationReason
  thisUpdate: string
  nextUpdate: string | undefined
  /** From when on the responder still knows expired certificates. */
  archiveCutoff: string | undefined
  hasUnknownCritical: boolean
}

/** A signed answer of a responder. */
export interface OcspResponse {
  der: Uint8Array
  /** The part that is signed. */
  tbs: Uint8Array
  /** Key of the responder's name, or SHA-1 of its key's bits in hexadecimal. */
  responder: { nameKey: string } | { keyHash: string }
  producedAt: string
  answers: OcspAnswer[]
  /** Value of the nonce extension. */
  nonce: Uint8Array | undefined
  hasUnknownCritical: boolean
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
  /** Certificates that came along, DER. */
  certificates: Uint8Array[]
}

const basic = '1.3.6.1.5.5.7.48.1.1'
const nonce = '1.3.6.1.5.5.7.48.1.2'
const archiveCutoff = '1.3.6.1.5.5.7.48.1.6'
const mostBytes = 1_000_000
const mostAnswers = 1000

/** Reads a successful basic response, DER of at most 1 MB; refusals of the responder and anything else are a `PathProblem`. Source: RFC 6960 §4.2.1 */
export const readOcspResponse = readOnce('path.response_unreadable', readResponse)

function readResponse(der: Uint8Array): OcspResponse {
  if (der.length > mostBytes) malformed('a response of this size')
  const [tbs, algorithm, signature, certificates] = childrenOf(readWhole(basicOf(der)))
  const fields = childrenOf(tbs).filter(({ tag }, place) => place > 0 || tag !== 0xa0)
  const [responder, producedAt, answers, wrapped] = fields
  const extensions = wrapped ? readExtensions(onlyChild(expectTag(wrapped, 0xa1))) : []
  const given = childrenOf(answers)
  if (given.length > mostAnswers) malformed('too many answers')
  return {
    der,
    tbs: expectTag(tbs, 0x30).whole,
    responder: responderOf(responder),
    producedAt: timeIn(producedAt),
    answers: given.map(readAnswer),
    nonce: extensionValue(extensions, nonce),
    hasUnknownCritical: isAnyUnknown(extensions, [nonce]),
    signatureAlgorithm: expectTag(algorithm, 0x30).whole,
    signature: signatureOf(signature),
    certificates: certificates ? certificatesIn(certificates) : [],
  }
}

// The BasicOCSPResponse inside; a response that is no success is refused.
function basicOf(der: Uint8Array): Uint8Array {
  const [status, body] = childrenOf(readWhole(der))
  const isSuccess = hexOf(expectTag(status, 0x0a).content) === '00'
  const [type, bytes] = isSuccess ? childrenOf(onlyChild(expectTag(body, 0xa0))) : []
  return identifierIn(type) === basic ? expectTag(bytes, 0x04).content : malformed('the kind')
}

const certificatesIn = (certificates: DerElement): Uint8Array[] =>
  childrenOf(onlyChild(expectTag(certificates, 0xa0))).map(({ whole }) => whole)

function responderOf(field: DerElement | undefined): OcspResponse['responder'] {
  const inner = field ? onlyChild(field) : malformed('no responder')
  if (field?.tag === 0xa1) return { nameKey: readName(inner.whole).key }
  return field?.tag === 0xa2 ? { keyHash: hexOf(expectTag(inner, 0x04).content) } : malformed('who')
}

function readAnswer(answer: DerElement): OcspAnswer {
  const [id, status, thisUpdate, ...rest] = childrenOf(answer)
  const next = withTag(rest, 0xa0)
  const wrapped = withTag(rest, 0xa1)
  const extensions = wrapped ? readExtensions(onlyChild(wrapped)) : []
  const cutoff = extensionValue(extensions, archiveCutoff)
  return {
    ...readId(id),
    ...readStatus(status),
    thisUpdate: timeIn(thisUpdate),
    nextUpdate: next && timeIn(onlyChild(next)),
    archiveCutoff: cutoff && timeIn(readWhole(cutoff)),
    hasUnknownCritical: isAnyUnknown(extensions, [archiveCutoff]),
  }
}

function readId(id: DerElement | undefined) {
  const [algorithm, nameHash, keyHash, serial] = childrenOf(id)
  return {
    hash: identifierIn(childrenOf(algorithm)[0]),
    issuerNameHash: hexOf(expectTag(nameHash, 0x04).content),
    issuerKeyHash: hexOf(expectTag(keyHash, 0x04).content),
    serialNumber: hexOf(expectTag(serial, 0x02).content),
  }
}

function readStatus(
  field: DerElement | undefined,
): Pick<OcspAnswer, 'status' | 'revokedAt' | 'reason'> {
  if (field?.tag === 0x80) return { status: 'good' }
  if (field?.tag === 0x82) return { status: 'unknown' }
  const [revokedAt, wrapped] = readChildren(expectTag(field, 0xa1))
  const reason = wrapped ? reasonOf(onlyChild(expectTag(wrapped, 0xa0))) : 'unspecified'
  return { status: 'revoked', revokedAt: timeIn(revokedAt), reason }
}

const isAnyUnknown = (extensions: readonly Extension[], understood: readonly string[]): boolean =>
  extensions.some(({ isCritical, type }) => isCritical && !understood.includes(type))
