import { hexOf } from '../cms/der-number.ts'
import { readTime } from '../cms/der-time.ts'
import { identifierText, readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { readSignedData, type SignedData } from '../cms/signed-data.ts'
import { hashNamed, type HashName } from '../signature-algorithm.ts'
import { readingTimestamp, TimestampProblem } from './timestamp-problem.ts'

/** What a timestamp authority says: these bytes were there at that moment. */
export interface TimestampToken {
  /** ISO 8601 UTC with milliseconds. */
  genTime: string
  /** How far genTime may be off, either way; nothing where the authority does not say. */
  accuracyMilliseconds?: number
  /** Object identifier of the authority's policy, dotted. */
  policy: string
  /** Hex. */
  serialNumber: string
  imprint: Imprint
  /** The content of the INTEGER. */
  nonce?: Uint8Array
  cms: SignedData
  /** Those that the token carries, DER. */
  certificates: Uint8Array[]
}

/** The hash of what is timestamped. */
export interface Imprint {
  hash: HashName
  value: Uint8Array
}

const tstInfo = '1.2.840.113549.1.9.16.1.4'

/** Reads a timestamp token, BER or DER, zeros may follow; whether it is genuine is for `whyNotTimestamp`. Source: RFC 3161 §2.4.2 */
export function readTimestampToken(token: Uint8Array): TimestampToken {
  return readingTimestamp(() => {
    const cms = readSignedData(token)
    if (cms.contentType !== tstInfo) refuse()
    return { ...readInfo(cms.content), cms, certificates: cms.certificates }
  })
}

function readInfo(content: Uint8Array): Omit<TimestampToken, 'cms' | 'certificates'> {
  const [version, policy, imprint, serial, time, ...optional] = readChildren(readWhole(content))
  const accuracy = optional.find(({ tag }) => tag === 0x30)
  const nonce = optional.find(({ tag }) => tag === 0x02)
  return {
    ...(version?.content[0] === 1 ? {} : refuse()),
    policy: identifierText(present(policy, 0x06)),
    imprint: readImprint(present(imprint, 0x30)),
    serialNumber: hexOf(present(serial, 0x02).content),
    genTime: readTime(present(time, 0x18)),
    ...(accuracy && { accuracyMilliseconds: readAccuracy(accuracy) }),
    ...(nonce && { nonce: nonce.content }),
  }
}

/** Reads a MessageImprint; a hash that is unknown or of another length is refused. */
export function readImprint(imprint: DerElement): Imprint {
  const [algorithm, digest] = readChildren(imprint)
  const [identifier] = readChildren(present(algorithm, 0x30))
  const hash = hashNamed(identifierText(present(identifier, 0x06)))
  if (!hash) throw new TimestampProblem('timestamp.hash_unknown')
  const value = present(digest, 0x04).content
  return value.length === lengths[hash] ? { hash, value } : refuse()
}

const lengths: Readonly<Record<HashName, number>> = {
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
  'sha3-256': 32,
  'sha3-384': 48,
  'sha3-512': 64,
  shake256: 64,
}

// Seconds, then [0] milliseconds and [1] microseconds, which count as a whole millisecond.
function readAccuracy(accuracy: DerElement): number {
  const parts = new Map(readChildren(accuracy).map(({ tag, content }) => [tag, numberOf(content)]))
  return (parts.get(0x02) ?? 0) * 1000 + (parts.get(0x80) ?? 0) + (parts.has(0x81) ? 1 : 0)
}

function numberOf(content: Uint8Array): number {
  if (content.length > 5) refuse()
  return content.reduce((sum, digit) => sum * 256 + digit, 0)
}

function present(part: DerElement | undefined, tag: number): DerElement {
  return part?.tag === tag ? part : refuse()
}

function refuse(): never {
  throw new TimestampProblem('timestamp.unreadable')
}
