import { request as httpRequest, Agent, type IncomingMessage } from 'node:http'
import { request as httpsRequest, Agent as TlsAgent } from 'node:https'
import { whyExpired } from '../../partners/expiry.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { isProven, proofHeaders } from '../../partners/request-signature.ts'
import { present } from '../../partners/present.ts'

const agents = {
  'http:': new Agent({ keepAlive: true, maxSockets: 64 }),
  'https:': new TlsAgent({ keepAlive: true, maxSockets: 64 }),
}
const patienceMilliseconds = 20_000
const mostAnswerBytes = 4 * 1024 * 1024

/** A question to a partner below its address. */
export interface Question {
  method: 'GET' | 'POST' | 'PUT'
  path: `/partner/${string}`
  /** The message or transfer it is about. */
  about: string
  body: Uint8Array
  headers?: Record<string, string>
}

/** What the partner itself answered: whatever stands between cannot make one up. */
export interface Answered {
  status: number
  body: Buffer
}

/** An answer that nobody signed, which counts as none; its status may still say that no such question is known there. */
export class Unsigned extends Error {
  readonly status: number

  constructor(status: number) {
    super(`no signed answer, but ${String(status)}`)
    this.status = status
  }
}

/** Asks a partner, signed by this installation's key; throws where no answer came that its key has signed, or its certificate has expired. */
export async function ask(partner: PartnerRow, question: Question): Promise<Answered> {
  const { method, path, about, body } = question
  const at = present()
  const to = partner.certificateSha256 ?? ''
  const proof = await proofHeaders({ what: `${method} ${path}`, about, to, at, body })
  const headers = { ...question.headers, ...proof, 'content-length': String(body.length) }
  const answer = await exchanged(new URL(path, partner.address), { method, headers, body })
  const status = answer.message.statusCode ?? 0
  if (!isSigned(partner, { about, to: proof['x-exchange-signature'] ?? '', status, ...answer }))
    throw new Unsigned(status)
  const [expired] = whyExpired(partner.certificate, at, 'partner.certificate_expired')
  if (expired) throw new Error(expired)
  return { status, body: answer.body }
}

interface Sending {
  method: string
  headers: Record<string, string>
  body: Uint8Array
}

interface Raw {
  message: IncomingMessage
  body: Buffer
}

function exchanged(url: URL, { method, headers, body }: Sending): Promise<Raw> {
  const isTls = url.protocol === 'https:'
  const agent = agents[isTls ? 'https:' : 'http:']
  const send = isTls ? httpsRequest : httpRequest
  const signal = AbortSignal.timeout(patienceMilliseconds)
  return new Promise((resolve, reject) => {
    const asking = send(url, { method, headers, agent, signal }, (message) => {
      read(message).then((answer) => {
        resolve({ message, body: answer })
      }, reject)
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of message as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > mostAnswerBytes) throw new Error('the answer is too long')
    pieces.push(piece)
  }
  if (!message.complete) throw new Error('the answer was cut')
  return Buffer.concat(pieces)
}

function isSigned(
  { certificate }: PartnerRow,
  { about, to, status, message, body }: Raw & { about: string; to: string; status: number },
): boolean {
  const { 'x-exchange-at': at, 'x-exchange-signature': signature } = message.headers
  if (typeof at !== 'string' || typeof signature !== 'string' || certificate === null) return false
  return isProven({ what: String(status), about, to, at, body }, signature, certificate)
}
