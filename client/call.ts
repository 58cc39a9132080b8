import type { Endpoint, InputOf, ReplyOf } from '../server/platform/endpoint.ts'

/** Files of a form, by the field that the endpoint names. */
export type Files = Record<string, readonly File[]>

/** A refusal or a failure, as the server told it. */
export class CallProblem extends Error {
  readonly status: number
  readonly reasons: readonly string[]
  readonly fields: readonly { path: string; code: string }[]
  readonly requestId: string

  constructor(
    status: number,
    told: Partial<Pick<CallProblem, 'reasons' | 'fields' | 'requestId'>>,
  ) {
    super(told.reasons?.join(', ') ?? String(status))
    this.status = status
    this.reasons = told.reasons ?? ['server.defect']
    this.fields = told.fields ?? []
    this.requestId = told.requestId ?? ''
  }
}

const unreachable = (): CallProblem => new CallProblem(0, { reasons: ['server.unreachable'] })

/** Calls an endpoint by its contract; an act is sent with one key, so that sending it twice does it once. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  files?: Files,
): Promise<ReplyOf<E>> {
  const response = await send(endpoint, input, files)
  return (await response.json()) as ReplyOf<E>
}

/** Reads the bytes that an endpoint answers with. */
export async function readBytes<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): Promise<Uint8Array> {
  return new Uint8Array(await (await send(endpoint, input)).arrayBuffer())
}

/** The address of an endpoint for a link, with its path and query filled in. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  const given = new Map(Object.entries(input))
  return filled(endpoint, given) + queryOf(given)
}

async function send(endpoint: Endpoint, input: object, files?: Files): Promise<Response> {
  const given = new Map(Object.entries(input))
  const path = filled(endpoint, given)
  if (endpoint.method === 'get') return await answered(`${path}${queryOf(given)}`, {})
  const content = Object.fromEntries(given)
  const { headers, body } = files ? multipart(content, files) : json(content)
  const init = {
    method: endpoint.method.toUpperCase(),
    headers: { ...headers, 'idempotency-key': newKey() },
    body,
  }
  try {
    return await answered(path, init)
  } catch (problem) {
    if (!(problem instanceof CallProblem) || problem.status !== 0) throw problem
    return await answered(path, init)
  }
}

async function answered(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => undefined)
  if (!response) throw unreachable()
  if (response.ok) return response
  const told = (await response.json().catch(() => ({}))) as { error?: object }
  throw new CallProblem(response.status, told.error ?? {})
}

function filled(endpoint: Endpoint, given: Map<string, unknown>): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given.get(name)
    given.delete(name)
    return encodeURIComponent(String(value))
  })
  return `/api${path}`
}

function queryOf(given: Map<string, unknown>): string {
  const pairs = [...given].filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `?${query.toString()}` : ''
}

interface Sent {
  headers: Record<string, string>
  body: string | FormData
}

function json(body: object): Sent {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function multipart(body: object, files: Files): Sent {
  const form = new FormData()
  form.set('body', JSON.stringify(body))
  for (const [field, list] of Object.entries(files)) {
    for (const file of list) form.append(field, file, file.name)
  }
  return { headers: {}, body: form }
}

// randomUUID needs a secure context; a desk on an inner network by plain HTTP has none.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
