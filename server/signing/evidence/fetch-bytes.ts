import { request as askPlainly, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as askSecurely } from 'node:https'
import { isIP } from 'node:net'
import { EvidenceProblem } from './evidence-problem.ts'
import { inTurn } from './in-turn.ts'
import { isPrivate, publicLookup } from './private-addresses.ts'
import { evidenceSettings } from './settings.ts'

/** A question to an authority outside. */
export interface Question {
  address: string
  /** Posted; without it the address is read. */
  body?: { mediaType: string; bytes: Uint8Array }
  mostBytes: number
  mayBePrivate: boolean
}

/**
 * The bytes that an authority outside answers with 200: by http or https, no redirects followed, never
 * longer than said, within the time of the settings. Anything else is an `EvidenceProblem`.
 */
export function fetchBytes(question: Question): Promise<Uint8Array> {
  const url = URL.parse(question.address)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new EvidenceProblem('evidence.host_not_allowed')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!question.mayBePrivate && isIP(host) && isPrivate(host))
    throw new EvidenceProblem('evidence.address_private')
  return inTurn(() => ask(url, question))
}

async function ask(url: URL, question: Question): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(evidenceSettings().mostMilliseconds)
  try {
    const answer = await answered(url, question, signal)
    return await bytesOf(answer, question.mostBytes)
  } catch (cause) {
    if (cause instanceof EvidenceProblem) throw cause
    const reason = signal.aborted ? 'evidence.too_slow' : 'evidence.unreachable'
    throw new EvidenceProblem(reason, { cause })
  }
}

function answered(
  url: URL,
  { body, mayBePrivate }: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': body.mediaType, 'content-length': body.bytes.length } : {},
    signal,
    agent: false,
    ...(!mayBePrivate && { lookup: publicLookup }),
  }
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? askSecurely : askPlainly)(url, options, resolve)
    asked.once('error', reject)
    asked.end(body?.bytes)
  })
}

async function bytesOf(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  if (answer.statusCode !== 200) refuse(answer, 'evidence.answer_refused')
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > mostBytes) refuse(answer, 'evidence.answer_too_large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function refuse(
  answer: IncomingMessage,
  reason: 'evidence.answer_refused' | 'evidence.answer_too_large',
): never {
  answer.destroy()
  throw new EvidenceProblem(reason)
}
