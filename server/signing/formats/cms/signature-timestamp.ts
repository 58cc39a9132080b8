import { readTimestampToken } from '../timestamp/read-token.ts'
import { TimestampProblem } from '../timestamp/timestamp-problem.ts'
import { hashOf } from '../primitives.ts'
import { berToDer } from './ber-to-der.ts'
import { CmsProblem } from './cms-problem.ts'
import {
  element,
  elementOf,
  objectIdentifier,
  sameBytes,
  sequence,
  setOf,
  tagged,
  type Bytes,
} from './der.ts'
import { readChildren, readWhole, type DerElement } from './der-reader.ts'
import { readCms } from './read-cms.ts'

const timestampToken = objectIdentifier('1.2.840.113549.1.9.16.2.14')

/** What a timestamp of a CMS's signature has to be over: the SHA-256 of the signature value. Source: EN 319 122-1 §5.3 */
export const signatureImprint = (cms: Uint8Array): Uint8Array =>
  hashOf('sha256', readCms(cms).signature)

/**
 * The CMS with a timestamp of its signature as an unsigned attribute; all other bytes stay. Only for a CMS that
 * is not in its file yet: once a later signature covers it, this would break that one. One that has a timestamp
 * already stays as it is; a token over another signature, and a CMS that is not DER, are refused. Source: RFC 3161 appendix A, RFC 5652 §5.3
 */
export function withSignatureTimestamp(cms: Uint8Array, token: Uint8Array): Bytes {
  const { imprint } = readTimestampToken(token)
  if (!sameBytes(imprint.value, hashOf(imprint.hash, readCms(cms).signature))) {
    throw new TimestampProblem('timestamp.imprint_differs')
  }
  const attribute = sequence(timestampToken, setOf(berToDer(token)))
  return changedLast(readWhole(cms), [1, 0, -1, 0], (signer) => withAttribute(signer, attribute))
}

// Follows the places, -1 being the last child, and writes the elements on the way anew with their new lengths.
function changedLast(
  parent: DerElement,
  [place, ...rest]: readonly number[],
  change: (found: DerElement) => Bytes,
): Bytes {
  if (place === undefined) return change(parent)
  const children = readChildren(parent)
  const chosen = children.at(place)
  if (!chosen) throw new CmsProblem('cms.unreadable')
  const parts = children.map((child) =>
    child === chosen ? changedLast(chosen, rest, change) : child.whole,
  )
  return elementOf(parent.tag, parts)
}

const unsignedTag = 0xa1

function isTimestamp(attribute: DerElement): boolean {
  const [type] = readChildren(attribute)
  return type !== undefined && sameBytes(type.whole, timestampToken)
}

const contentOf = (set: Bytes): Uint8Array => readWhole(set).content

function withAttribute(signer: DerElement, attribute: Bytes): Bytes {
  const parts = readChildren(signer)
  const before = parts.find(({ tag }) => tag === unsignedTag)
  const kept = parts.filter((part) => part !== before).map(({ whole }) => whole)
  const attributes = before ? readChildren(before) : []
  if (attributes.some(isTimestamp)) return new Uint8Array(signer.whole)
  const known = attributes.map(({ whole }) => whole)
  return element(signer.tag, ...kept, tagged(1, contentOf(setOf(...known, attribute))))
}
