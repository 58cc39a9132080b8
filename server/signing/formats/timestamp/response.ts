import { element, integer, sequence, type Bytes } from '../cms/der.ts'
import { berToDer } from '../cms/ber-to-der.ts'
import { readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { readingTimestamp, TimestampProblem } from './timestamp-problem.ts'

/** What a timestamp authority answers. */
export interface TimestampResponse {
  status: TimestampStatus
  /** Why it was refused, as the authority says; nothing where it does not. */
  failure?: TimestampFailure | 'unknown'
  /** The token; there where the status is granted, with or without changes. */
  token?: Uint8Array
}

const statuses = [
  'granted',
  'granted-with-changes',
  'rejection',
  'waiting',
  'revocation-warning',
  'revoked',
] as const

/** PKIStatus. Source: RFC 3161 §2.4.2 */
export type TimestampStatus = (typeof statuses)[number]

const failures = {
  'bad-algorithm': 0,
  'bad-request': 2,
  'bad-data-format': 5,
  'time-not-available': 14,
  'unaccepted-policy': 15,
  'unaccepted-extension': 16,
  'system-failure': 25,
} as const

/** PKIFailureInfo of timestamps, by the number of its bit. Source: RFC 3161 §2.4.2 */
export type TimestampFailure = keyof typeof failures

/** TimeStampResp that gives a token. */
export const grantedResponse = (token: Uint8Array): Bytes => sequence(sequence(integer(0)), token)

/** TimeStampResp that refuses, with the reason. */
export function refusedResponse(failure: TimestampFailure): Bytes {
  return sequence(sequence(integer(2), bitString(failures[failure])))
}

// A BIT STRING with one bit set and nothing after it, as DER writes named bits. Source: X.690 §11.2.2
function bitString(bit: number): Bytes {
  const bytes = new Uint8Array(Math.floor(bit / 8) + 1)
  bytes[bytes.length - 1] = 0x80 >> (bit % 8)
  return element(0x03, Uint8Array.of(7 - (bit % 8)), bytes)
}

/** Reads a TimeStampResp, BER or DER; a granted one without a token is refused. */
export function readTimestampResponse(response: Uint8Array): TimestampResponse {
  return readingTimestamp(() => {
    const [info, token] = readChildren(readWhole(berToDer(response)))
    const [first, ...rest] = info ? readChildren(info) : []
    const status = statusOf(first)
    if (status.startsWith('granted')) return { status, token: (token ?? refuse()).whole }
    const failure = failureIn(rest)
    return { status, ...(failure && { failure }) }
  })
}

function statusOf(number: DerElement | undefined): TimestampStatus {
  return (number?.tag === 0x02 ? statuses[number.content[0] ?? -1] : undefined) ?? refuse()
}

function failureIn(parts: DerElement[]): TimestampFailure | 'unknown' | undefined {
  const bits = parts.find(({ tag }) => tag === 0x03)?.content.subarray(1)
  if (!bits) return undefined
  const isSet = (bit: number) => ((bits[Math.floor(bit / 8)] ?? 0) & (0x80 >> (bit % 8))) !== 0
  const found = Object.entries(failures).find(([, bit]) => isSet(bit))
  return found ? (found[0] as TimestampFailure) : 'unknown'
}

function refuse(): never {
  throw new TimestampProblem('timestamp.unreadable')
}
