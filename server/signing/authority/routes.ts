import { raw, Router, type Request, type RequestHandler, type Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { answerUnknownPath } from '../../platform/errors.ts'
import { mount, type ActedRequest } from '../../platform/http.ts'
import { Refusal } from '../../platform/refusal.ts'
import { answerStatus, listOf } from './answer-status.ts'
import { stampOf } from './answer-timestamp.ts'
import * as contract from './contract.ts'
import { ownAuthority, type DemonstrationAuthority } from './open-authority.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const mostBytes = 10_000
const questionsPerMinute = 600
const questions = new RateLimiterMemory({ points: questionsPerMinute, duration: 60 })

/**
 * Where programs ask the demonstration authority: timestamps (RFC 3161 §3.4), the status of
 * certificates (RFC 6960 Appendix A), its lists and certificates (RFC 5280). Nobody signs in; where the
 * installation holds no authority, nothing stands here.
 */
export function authorityRoutes(): Router {
  const routes = Router()
  routes.use(limited)
  routes.post('/timestamp', body('application/timestamp-query'), answering(stamp))
  routes.post('/ocsp', body('application/ocsp-request'), answering(status))
  routes.get('/ocsp/*question', answering(status))
  routes.get('/:name.crl', answering(list))
  routes.get('/:name.crt', answering(issuer))
  routes.use(answerUnknownPath)
  return routes
}

/** The authority's one endpoint for people. */
export function revocationRoutes(): Router {
  const routes = Router()
  mount(routes, contract.revokeCertificate, revokeCertificate)
  return routes
}

const limited: RequestHandler = async ({ ip = '' }, _, next) => {
  await questions.consume(ip).catch(() => {
    throw new Refusal(429, ['authority.too_many_questions'])
  })
  next()
}

const body = (type: string): RequestHandler => raw({ type, limit: mostBytes, inflate: false })

interface Answer {
  mediaType: string
  bytes: Uint8Array
}

type Answering = (
  authority: DemonstrationAuthority,
  request: ActedRequest,
) => Answer | Promise<Answer>

function answering(answer: Answering): RequestHandler {
  return async (request, response) => {
    const authority = await ownAuthority()
    if (!authority) throw new Refusal(404, ['request.unknown_path'])
    send(response, await answer(authority, request as ActedRequest))
  }
}

function send(response: Response, { mediaType, bytes }: Answer): void {
  response.setHeader('cache-control', 'no-store')
  response.type(mediaType).send(Buffer.from(bytes))
}

const stamp: Answering = async (authority, request) => ({
  mediaType: 'application/timestamp-reply',
  bytes: await stampOf(authority, bodyOf(request), request.at),
})

const status: Answering = async (authority, request) => ({
  mediaType: 'application/ocsp-response',
  bytes: await answerStatus(authority, questionOf(request), request.at),
})

const list: Answering = async (authority, request) => ({
  mediaType: 'application/pkix-crl',
  bytes: await listOf(authority, issuerNamed(request), request.at),
})

const issuer: Answering = (authority, request) => ({
  mediaType: 'application/pkix-cert',
  bytes: authority[issuerNamed(request)].certificate,
})

function bodyOf({ body }: Request): Uint8Array {
  if (!Buffer.isBuffer(body)) throw new Refusal(415, ['request.encoding_unsupported'])
  return body
}

// By GET the question stands in the path, base64, whose slashes part it into segments.
function questionOf(request: Request): Uint8Array {
  const { question } = request.params as { question?: string | string[] }
  if (question === undefined) return bodyOf(request)
  return Buffer.from([question].flat().join('/'), 'base64').subarray(0, mostBytes)
}

function issuerNamed({ params }: Request): 'root' | 'issuing' {
  const { name } = params
  if (name === 'root' || name === 'issuing') return name
  throw new Refusal(404, ['request.unknown_path'])
}
