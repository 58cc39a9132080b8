import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import express, { type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { answerProblems, answerUnknownPath } from './errors.ts'
import { row } from './database.ts'
import type { ActedRequest } from './http.ts'
import { log } from './log.ts'
import { openApi } from './openapi.ts'
import { openApiPage } from './openapi-page.ts'
import { inProject } from './root.ts'

const jsonLimit = '2mb'
const clientFolder = inProject('dist', 'client')

/** The Express application around the features' routers: headers, body parsing, the client, one error mapper. What programs ask without JSON and without a session stands apart, by its path; pages connect to this server and to the addresses named. */
export function createExpress(
  before: readonly RequestHandler[],
  routers: readonly Router[],
  apart: Readonly<Record<`/${string}`, Router>> = {},
  connections: readonly string[] = [],
): Express {
  const app = express()
  app.disable('x-powered-by').set('etag', false).set('trust proxy', 'loopback')
  const directives = { ...contentPolicy, connectSrc: ["'self'", ...connections] }
  app.use(stamp, logged, helmet({ contentSecurityPolicy: { directives } }))
  app.get('/healthz', health)
  app.use('/api', noStore)
  app.get('/api/openapi.json', (_, response) => void response.json(openApi()))
  app.get('/api/docs', (_, response) => void response.type('html').send(openApiPage()))
  // Nobody packs a request here, and a packed one may unfold to anything.
  const json = express.json({ limit: jsonLimit, inflate: false })
  app.use('/api', json, ...before, ...routers)
  app.use('/api', answerUnknownPath)
  for (const [path, router] of Object.entries(apart)) app.use(path, router)
  if (existsSync(clientFolder)) serveClient(app)
  app.use(answerUnknownPath, answerProblems)
  return app
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const stamp: RequestHandler = (request, response, next) => {
  const acted = request as ActedRequest
  acted.requestId = randomUUID()
  acted.at = new Date().toISOString()
  response.setHeader('x-request-id', acted.requestId)
  next()
}

// The route's pattern, never the address: an address may hold words that somebody searched for.
const logged: RequestHandler = (request, response, next) => {
  const begun = performance.now()
  response.on('finish', () => {
    const { requestId, actor } = request as ActedRequest
    const milliseconds = Math.round(performance.now() - begun)
    const route = (request.route as { path?: string } | undefined)?.path
    const { method } = request
    const { statusCode: status } = response
    log.info({ requestId, method, route, status, milliseconds, postId: actor?.postId }, 'request')
  })
  next()
}

const noStore: RequestHandler = (_, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}

const health: RequestHandler = async (_, response) => {
  await row('SELECT 1 AS alive')
  response.json({ healthy: true })
}

function serveClient(app: Express): void {
  app.use('/assets', express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y' }))
  app.use(express.static(clientFolder, { index: false }))
  app.get('/*path', showClient)
  app.get('/', showClient)
}

const showClient: RequestHandler = (request, response, next) => {
  if (!request.accepts('html')) {
    next()
    return
  }
  response.setHeader('cache-control', 'no-cache')
  response.sendFile(`${clientFolder}/index.html`)
}
