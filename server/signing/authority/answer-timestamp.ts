import { randomBytes } from 'node:crypto'
import {
  timestampToken,
  timestampTokenBy,
  type TokenDraft,
} from '../formats/timestamp/build-token.ts'
import { readTimestampRequest, type TimestampRequest } from '../formats/timestamp/request.ts'
import {
  grantedResponse,
  refusedResponse,
  type TimestampFailure,
} from '../formats/timestamp/response.ts'
import { TimestampProblem } from '../formats/timestamp/timestamp-problem.ts'
import type { DemonstrationAuthority } from './open-authority.ts'

/** The policy of demonstration timestamps, under the arc that is kept for examples: it promises nothing. */
const policy = '2.999.1.1'
const strong = ['sha256', 'sha384', 'sha512', 'sha3-256', 'sha3-384', 'sha3-512']

/**
 * What the authority answers a timestamp request, TimeStampResp as DER; a bad request gets a refusal
 * with its reason. Serial numbers are 128 bits of chance, so that no two are ever the same.
 */
export function answerTimestamp(
  { timestamp }: Pick<DemonstrationAuthority, 'timestamp'>,
  question: Uint8Array,
  at: string,
): Uint8Array {
  const draft = draftOr(question, at)
  return typeof draft === 'string'
    ? refusedResponse(draft)
    : grantedResponse(timestampToken(draft, timestamp))
}

/** The same by the key of a token, where the authority's lies in one. */
export async function stampOf(
  authority: Pick<DemonstrationAuthority, 'timestamp' | 'timestampKey'>,
  question: Uint8Array,
  at: string,
): Promise<Uint8Array> {
  const key = await authority.timestampKey?.()
  if (!key) return answerTimestamp(authority, question, at)
  const draft = draftOr(question, at)
  return typeof draft === 'string'
    ? refusedResponse(draft)
    : grantedResponse(await timestampTokenBy(draft, key))
}

function draftOr(question: Uint8Array, at: string): TokenDraft | TimestampFailure {
  const request = readOr(question)
  if (typeof request === 'string') return request
  const serialNumber = randomBytes(16)
  const draft = { request, policy, serialNumber, genTime: at, accuracySeconds: 1 }
  return whyNot(request) ?? draft
}

function readOr(question: Uint8Array): TimestampRequest | TimestampFailure {
  try {
    return readTimestampRequest(question)
  } catch (problem) {
    if (!(problem instanceof TimestampProblem)) throw problem
    return problem.reason === 'timestamp.hash_unknown' ? 'bad-algorithm' : 'bad-data-format'
  }
}

function whyNot(request: TimestampRequest): TimestampFailure | undefined {
  if (!strong.includes(request.imprint.hash)) return 'bad-algorithm'
  if (request.policy !== undefined && request.policy !== policy) return 'unaccepted-policy'
  return request.hasExtensions ? 'unaccepted-extension' : undefined
}
