import type { NextFunction, Request, Response, Router } from 'express'
import type { z } from 'zod'
import type { Actor, Context } from './context.ts'
import { sha256 } from './digest.ts'
import type { Endpoint, GivenReplyOf, InputOf, Upload } from './endpoint.ts'
import { Refusal, type FieldProblem } from './refusal.ts'
import { readUploads } from './uploads.ts'

/** What a handler answers an endpoint without a JSON reply: bytes with their media type. */
export interface FileReply {
  bytes: Uint8Array
  mediaType: string
  /** The file's name for the browser; absent for a page shown in place. */
  name?: string
}

/** A request after the session has been looked at. */
export interface ActedRequest extends Request {
  actor?: Actor
  at: string
  requestId: string
}

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

type Handler<E> = (
  input: InputOf<E>,
  context: Context,
  response: Response,
) => Promise<unknown extends GivenReplyOf<E> ? FileReply | object | undefined : GivenReplyOf<E>>

type AnyHandler = (input: object, context: Context, response: Response) => Promise<unknown>

const mounted: AnyEndpoint[] = []

/** The endpoints that stand, in order of their mounting; OpenAPI and the access tests read them. */
export function mountedEndpoints(): readonly AnyEndpoint[] {
  return mounted
}

/** How an answer that was stored for an Idempotency-Key is found again; `journal/` provides it. */
export type Replay = (context: Context) => Promise<{ reply: unknown } | undefined>
let replay: Replay = () => Promise.resolve(undefined)

/** Tells where stored answers of repeated requests are found. */
export function replayWith(found: Replay): void {
  replay = found
}

/** Puts an endpoint on the router: its shape is checked here, once, and its reply is parsed on the way out. */
export function mount<E extends AnyEndpoint>(
  routes: Router,
  description: E,
  handler: Handler<E>,
): void {
  if (!mounted.includes(description)) mounted.push(description)
  const answer = (request: Request, response: Response, next: NextFunction): void => {
    serve(description, handler as unknown as AnyHandler, request as ActedRequest, response).catch(
      next,
    )
  }
  routes[description.method](description.path, answer)
}

async function serve(
  description: AnyEndpoint,
  handler: AnyHandler,
  request: ActedRequest,
  response: Response,
): Promise<void> {
  const context = contextOf(description, request)
  const uploads = description.uploads ? await readUploads(request, response, description) : {}
  const input = inputOf(description, request, uploads)
  keyRequest(context, request, input)
  const stored = context.idempotency ? await replay(context) : undefined
  const reply = stored ? stored.reply : await handler(input, context, response)
  send(description, reply, response)
}

const nobody: Actor = {
  personId: 0,
  postId: 0,
  agencyId: 0,
  unitId: null,
  roles: [],
  name: '',
  day: '',
}

function contextOf(description: AnyEndpoint, request: ActedRequest): Context {
  const { actor, at, requestId } = request
  if (!actor && description.access !== 'anyone') throw new Refusal(401, ['session.not_signed_in'])
  return { actor: actor ?? nobody, at, requestId }
}

// The key is bound to person, endpoint and content: the same key for another request is refused by the journal.
function keyRequest(context: Context, request: ActedRequest, input: object): void {
  const key = request.get('idempotency-key')
  if (request.method === 'GET' || !key) return
  if (key.length > 80) throw new Refusal(400, ['request.idempotency_key_too_long'])
  const content = JSON.stringify(withDigests(input), keyed)
  context.idempotency = { key, requestDigest: sha256(`${request.originalUrl}\n${content}`) }
}

// A file stands there by its digest: JSON would write it out as a list of numbers.
function withDigests(input: object): object {
  const digested = Object.entries(input).map(([name, value]) => [name, digestedFiles(value)])
  return Object.fromEntries(digested) as object
}

function digestedFiles(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return (value as (Partial<Upload> | null)[]).map((each) =>
    each?.bytes instanceof Uint8Array ? { ...each, bytes: sha256(each.bytes) } : each,
  )
}

// A fast digest would give a password away to whoever reads the table.
function keyed(name: string, value: unknown): unknown {
  return /password/i.test(name) ? undefined : value
}

function inputOf(
  description: AnyEndpoint,
  request: ActedRequest,
  uploads: Record<string, Upload[]>,
): object {
  return {
    ...uploads,
    ...parse(description.body, description.uploads ? bodyField(request) : request.body, 'body'),
    ...parse(description.query, request.query, 'query'),
    ...parse(description.params, request.params, 'params'),
  }
}

function bodyField(request: Request): unknown {
  const text = (request.body as { body?: unknown } | undefined)?.body
  if (typeof text !== 'string') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, ['request.not_json'])
  }
}

function parse(shape: z.ZodType | undefined, given: unknown, part: string): object {
  if (!shape) return {}
  const parsed = shape.safeParse(given ?? {})
  if (parsed.success) return storable(parsed.data as object, part)
  throw new Refusal(400, ['request.does_not_fit'], parsed.error.issues.map(problemAt(part)))
}

// Half a surrogate pair has no UTF-8, and no database takes U+0000 in a text.
const unstorable = /[\0\p{Surrogate}]/u

function storable(data: object, part: string): object {
  const path = pathOf(data, (text) => unstorable.test(text))
  if (!path) return data
  const code = 'unstorable_character'
  throw new Refusal(400, ['request.does_not_fit'], [{ path: [part, ...path].join('.'), code }])
}

/** Where in a value the first such text stands. */
function pathOf(value: unknown, isSuch: (text: string) => boolean): string[] | undefined {
  if (typeof value === 'string') return isSuch(value) ? [] : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOf(inner, isSuch)
    if (path) return [key, ...path]
  }
  return undefined
}

function problemAt(part: string): (issue: z.core.$ZodIssue) => FieldProblem {
  return (issue) => ({ path: [part, ...issue.path.map(String)].join('.'), code: issue.code })
}

function send(description: AnyEndpoint, reply: unknown, response: Response): void {
  if (description.reply) {
    response.status(description.status ?? 200).json(description.reply.parse(reply))
    return
  }
  if (response.headersSent) return
  const file = reply as FileReply
  if (file.name) response.attachment(file.name)
  response.type(file.mediaType).send(Buffer.from(file.bytes))
}
