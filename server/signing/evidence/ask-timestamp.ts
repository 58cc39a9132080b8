import { randomBytes } from 'node:crypto'
import { installationContext } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { stampOf } from '../authority/answer-timestamp.ts'
import { ownAuthority } from '../authority/open-authority.ts'
import { sameBytes, unsignedInteger } from '../formats/cms/der.ts'
import { readWhole } from '../formats/cms/der-reader.ts'
import { readTimestampToken } from '../formats/timestamp/read-token.ts'
import { timestampRequest } from '../formats/timestamp/request.ts'
import { readTimestampResponse } from '../formats/timestamp/response.ts'
import { TimestampProblem } from '../formats/timestamp/timestamp-problem.ts'
import { whyNotTimestamp } from '../formats/timestamp/why-not-timestamp.ts'
import { EvidenceProblem } from './evidence-problem.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { evidenceSettings } from './settings.ts'

const mostBytes = 100_000

/**
 * A timestamp token, DER, over a SHA-256: from the authority of the settings, else from the
 * installation's own without any network. Granted, for this digest and this question, and signed by the
 * certificate it carries; whether that is trusted is for the path. Otherwise an `EvidenceProblem`.
 */
export async function askTimestamp(digest: Uint8Array): Promise<Uint8Array> {
  const nonce = randomBytes(8)
  const answer = await answerTo(timestampRequest(digest, { nonce }))
  try {
    return checked(answer, digest, nonce)
  } catch (cause) {
    if (!(cause instanceof TimestampProblem)) throw cause
    throw new EvidenceProblem('evidence.answer_unusable', { cause })
  }
}

async function answerTo(request: Uint8Array): Promise<Uint8Array> {
  const { timestampAddress } = evidenceSettings()
  if (timestampAddress === undefined) return await answerOfOwn(request)
  const body = { mediaType: 'application/timestamp-query', bytes: request }
  return await fetchBytes({ address: timestampAddress, body, mostBytes, mayBePrivate: true })
}

async function answerOfOwn(request: Uint8Array): Promise<Uint8Array> {
  const authority = await ownAuthority()
  if (!authority) throw new EvidenceProblem('evidence.no_authority')
  const { at } = installationContext('timestamp')
  return await stampOf(authority, request, at).catch((cause: unknown) => {
    if (!(cause instanceof Refusal)) throw cause
    throw new EvidenceProblem('evidence.unreachable', { cause })
  })
}

function checked(answer: Uint8Array, digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  const { token } = readTimestampResponse(answer)
  if (!token) throw new EvidenceProblem('evidence.answer_refused')
  const read = readTimestampToken(token)
  const [reason] = whyNotTimestamp(read, { hash: 'sha256', value: digest })
  if (reason) throw new TimestampProblem(reason)
  const { content } = readWhole(unsignedInteger(nonce))
  if (!read.nonce || !sameBytes(read.nonce, content))
    throw new TimestampProblem('timestamp.nonce_differs')
  return token
}
