import {
  element,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  unsignedInteger,
  type Bytes,
} from '../cms/der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { readImprint, type Imprint } from './read-token.ts'
import { readingTimestamp, TimestampProblem } from './timestamp-problem.ts'

/** What somebody asks a timestamp authority. */
export interface TimestampRequest {
  imprint: Imprint
  /** MessageImprint as it stands in the request; the token repeats it. */
  imprintDer: Uint8Array
  /** Dotted; nothing asks for the authority's own. */
  policy?: string
  /** The whole INTEGER. */
  nonce?: Uint8Array
  wantsCertificates: boolean
  /** Whether it has extensions; none is known here, and one not known must be refused. */
  hasExtensions: boolean
}

const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing)
const boolean = 0x01

/** MessageImprint of a SHA-256, DER. */
export const imprintOf = (digest: Uint8Array): Bytes => sequence(sha256, octetString(digest))

/** TimeStampReq for a SHA-256, which asks for the authority's certificates; the nonce is big-endian. Source: RFC 3161 §2.4.1 */
export function timestampRequest(
  digest: Uint8Array,
  { nonce }: { nonce?: Uint8Array } = {},
): Bytes {
  if (digest.length !== 32) throw new TimestampProblem('timestamp.unreadable')
  return sequence(
    integer(1),
    imprintOf(digest),
    ...(nonce ? [unsignedInteger(nonce)] : []),
    element(boolean, Uint8Array.of(0xff)),
  )
}

/** Reads a TimeStampReq; one with an unknown hash or anything after it is refused. */
export function readTimestampRequest(request: Uint8Array): TimestampRequest {
  return readingTimestamp(() => {
    const [version, imprint, ...optional] = readChildren(readWhole(request))
    if (version?.content[0] !== 1 || !imprint) return refuse()
    return { imprint: readImprint(imprint), imprintDer: imprint.whole, ...readOptional(optional) }
  })
}

function readOptional(parts: DerElement[]) {
  const find = (tag: number) => parts.find((part) => part.tag === tag)
  const policy = find(0x06)
  const nonce = find(0x02)
  return {
    ...(policy && { policy: identifierText(policy) }),
    ...(nonce && { nonce: shortNonce(nonce) }),
    wantsCertificates: (find(boolean)?.content[0] ?? 0) !== 0,
    hasExtensions: find(0xa0) !== undefined,
  }
}

const longestNonce = 32

function shortNonce({ content, whole }: DerElement): Uint8Array {
  return content.length > longestNonce ? refuse() : whole
}

function refuse(): never {
  throw new TimestampProblem('timestamp.unreadable')
}
