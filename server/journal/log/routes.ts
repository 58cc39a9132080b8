import { Router, text, type RequestHandler, type Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { answerUnknownPath } from '../../platform/errors.ts'
import { mount, type ActedRequest } from '../../platform/http.ts'
import { Refusal, refuseIf } from '../../platform/refusal.ts'
import * as contract from './contract.ts'
import { countersign } from './witnesses/countersign.ts'
import { openedLog } from './open-log.ts'
import * as queries from './queries.ts'
import { whyNotReadLines } from './rules.ts'
import {
  certificatesServed,
  checkpointServed,
  continuationServed,
  entriesServed,
  tileServed,
  verifiersServed,
} from './served.ts'

const mostBytes = '100kb'
const questionsPerMinute = 1200
const questions = new RateLimiterMemory({ points: questionsPerMinute, duration: 60 })

/** What people ask of the proof of the journal. */
export function logRoutes(): Router {
  const routes = Router()
  mount(routes, contract.showLog, queries.logShown)
  mount(routes, contract.showLogWarnings, queries.warningsShown)
  mount(routes, contract.proveLines, queries.linesProved)
  mount(routes, contract.proveContinuity, queries.continuityProved)
  return routes
}

/**
 * What programs ask: the head and its tiles (C2SP tlog-tiles), which hold nothing but hashes, and
 * countersignatures (C2SP tlog-witness), without a session; the lines themselves with an auditor's.
 */
export function publicLogRoutes(readSession: RequestHandler): Router {
  const routes = Router()
  routes.use(limited, whileOpen)
  routes.get('/checkpoint', async (_, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.type('text/plain').send(await checkpointServed())
  })
  routes.get(
    '/verifiers',
    (_, response) => void response.type('text/plain').send(verifiersServed()),
  )
  routes.get(
    '/certificate',
    (_, response) => void response.type('application/x-pem-file').send(certificatesServed()),
  )
  routes.get('/continues', async (_, response) => {
    response.type('text/plain').send(await continuationServed())
  })
  routes.get('/tile/entries/*path', readSession, entries)
  routes.get('/tile/:level/*path', tile)
  routes.post(
    '/witness/add-checkpoint',
    text({ type: () => true, limit: mostBytes }),
    addCheckpoint,
  )
  routes.use(answerUnknownPath)
  return routes
}

const limited: RequestHandler = async ({ ip = '' }, _, next) => {
  await questions.consume(ip).catch(() => {
    throw new Refusal(429, ['log.too_many_questions'])
  })
  next()
}

const whileOpen: RequestHandler = (_request, _response, next) => {
  if (!openedLog()) throw new Refusal(404, ['request.unknown_path'])
  next()
}

const tile: RequestHandler = async ({ params }, response) => {
  const { level, path } = params as unknown as { level: string; path: string[] }
  send(response, await tileServed(level, path.join('/')))
}

const entries: RequestHandler = async (request, response) => {
  const { actor } = request as ActedRequest
  if (!actor) throw new Refusal(401, ['session.not_signed_in'])
  refuseIf(403, whyNotReadLines(actor.roles))
  const { path } = request.params as unknown as { path: string[] }
  response.setHeader('cache-control', 'no-store')
  response
    .type('application/octet-stream')
    .send(Buffer.from((await entriesServed(path.join('/'))).bytes))
}

// A tile never changes: what is asked for is its width as well.
function send(
  response: Response,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): void {
  response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  response.type(mediaType).send(Buffer.from(bytes))
}

const addCheckpoint: RequestHandler = async (request, response) => {
  const body: unknown = request.body
  const { at } = request as ActedRequest
  const answer = await countersign(typeof body === 'string' ? body : '', at)
  response.status(answer.status).setHeader('content-type', answer.mediaType)
  response.send(Buffer.from(answer.text))
}
