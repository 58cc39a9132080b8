import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { createApp } from '../../server/app.ts'

let server: Server | undefined

/** A JSON answer as tests read it: by any name, the assertion finds what is wrong. */
export type Json = ReturnType<typeof JSON.parse>

/** What the server answered; `reasons` is empty unless it refused. */
export interface Answer {
  status: number
  body: Json
  reasons: string[]
  headers: Headers
}

/** The address of this test run's server, which is started when first asked for. */
export async function origin(): Promise<string> {
  if (!server) {
    server = createApp().listen(0, '127.0.0.1')
    await once(server, 'listening')
    server.unref()
  }
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

/** Somebody at a desk: a browser with its cookie, or nobody yet. */
export class Desk {
  cookie = ''

  get(path: string): Promise<Answer> {
    return this.call('GET', path)
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, body, headers)
  }

  put(path: string, body: object = {}): Promise<Answer> {
    return this.call('PUT', path, body)
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path)
  }

  /** Sends a request under `/api`; headers given win over a browser's own, an empty one takes it away. */
  async call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const own = await origin()
    const form = body instanceof FormData
    const all = {
      origin: own,
      cookie: this.cookie,
      'content-type': body && !form ? 'application/json' : '',
      ...headers,
    }
    const response = await fetch(`${own}/api${path}`, {
      method,
      headers: Object.entries(all).filter(([, value]) => value !== ''),
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    })
    this.#keepCookie(response.headers)
    return await answered(response)
  }

  #keepCookie(headers: Headers): void {
    for (const set of headers.getSetCookie()) this.cookie = set.split(';')[0] ?? ''
  }
}

async function answered(response: Response): Promise<Answer> {
  const { status, headers } = response
  const isJson = headers.get('content-type')?.includes('json') ?? false
  const body: Json = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer())
  return { status, body, headers, reasons: body?.error?.reasons ?? [] }
}

/** A person of the demonstration province at their desk, such as `vanthu.tu`. */
export async function signedIn(logIn: string, password = demonstrationPassword): Promise<Desk> {
  const desk = new Desk()
  const answer = await desk.post('/session', { logIn, password })
  if (answer.status !== 201) throw new Error(`${logIn}: ${answer.reasons.join(', ')}`)
  return desk
}
