import type { z } from 'zod'
import { cscError } from './csc-shapes.ts'
import { reasonOf, refuseRemote } from './remote-problem.ts'

const milliseconds = 20_000
const mostBytes = 512 * 1024

/** A request to a service: JSON, or a form where it asks for a token. */
export interface CscRequest {
  address: string
  method: string
  headers?: Record<string, string>
  body: string
}

/** Posts to a method of the service and reads its answer by a shape; silence, refusals and garbage become refusals here. */
export async function cscCall<Shape extends z.ZodType>(
  { address, method, headers = {}, body }: CscRequest,
  shape: Shape,
): Promise<z.output<Shape>> {
  const response = await fetch(methodAddress(address, method), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    // A service that sends elsewhere would be given what is meant for it alone.
    redirect: 'error',
    signal: AbortSignal.timeout(milliseconds),
  }).catch((problem: unknown) =>
    refuseRemote('remote.unreachable', `${method}: ${String(problem)}`),
  )
  const answer = await jsonIn(response, method)
  if (!response.ok) refuse(response.status, method, answer)
  const parsed = shape.safeParse(answer)
  return parsed.success
    ? parsed.data
    : refuseRemote('remote.senseless', `${method}: ${parsed.error.message}`)
}

function refuse(status: number, method: string, answer: unknown): never {
  const said = cscError.safeParse(answer).data ?? {}
  const reason = status >= 500 ? 'remote.unreachable' : reasonOf(said)
  refuseRemote(reason, `${method}: ${String(status)} ${said.error ?? ''}`)
}

function methodAddress(address: string, method: string): URL {
  const url = new URL(method, address.endsWith('/') ? address : `${address}/`)
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url.protocol !== 'https:' && !isHere) refuseRemote('remote.not_secure', url.origin)
  return url
}

async function jsonIn(response: Response, method: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await bytesOf(response)))
  } catch (problem) {
    return refuseRemote('remote.senseless', `${method}: ${(problem as Error).name}`)
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > mostBytes) throw new Error('the answer is too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
