import { randomUUID } from 'node:crypto'
import { openSession, showSession } from '../../server/agencies/contract.ts'
import type { Endpoint, InputOf, ReplyOf } from '../../server/platform/endpoint.ts'

type Session = ReplyOf<typeof showSession>

/** Somebody of the province at their desk: everything they do goes over HTTP. */
export class Person {
  readonly logIn: string
  readonly #address: string
  #cookie = ''
  #session: Session | undefined

  constructor(address: string, logIn: string) {
    this.#address = address
    this.logIn = logIn
  }

  /** Who is signed in, in which post of which body. */
  get session(): Session {
    if (!this.#session) throw new Error(`${this.logIn} is not signed in`)
    return this.#session
  }

  /** Signs in with a password. */
  async signIn(password: string): Promise<this> {
    const response = await this.#send(openSession, { logIn: this.logIn, password })
    this.#cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    this.#session = await this.call(showSession, {})
    return this
  }

  /** Calls an endpoint; a refusal is an error that names its reasons. */
  async call<E extends Endpoint>(description: E, input: InputOf<E>): Promise<ReplyOf<E>> {
    const response = await this.#send(description, input)
    return (await response.json()) as ReplyOf<E>
  }

  /** Reads a file. */
  async read<E extends Endpoint>(description: E, input: InputOf<E>): Promise<Uint8Array> {
    const response = await this.#send(description, input)
    return new Uint8Array(await response.arrayBuffer())
  }

  /** Gives a PDF together with what is said of it. */
  async give<E extends Endpoint>(
    description: E,
    input: InputOf<E>,
    pdf: Uint8Array,
  ): Promise<ReplyOf<E>> {
    const response = await this.#send(description, input, pdf)
    return (await response.json()) as ReplyOf<E>
  }

  async #send(description: Endpoint, input: object, pdf?: Uint8Array): Promise<Response> {
    const { method } = description
    const given = new Map(Object.entries(input))
    const path = description.path.replace(/:(\w+)/g, (_, name: string) => taken(given, name))
    const isForm = description.uploads !== undefined
    const query = new URLSearchParams(method === 'get' ? texts(given) : [])
    const response = await fetch(`${this.#address}/api${path}?${query.toString()}`, {
      method: method.toUpperCase(),
      headers: this.#headers(isForm ? {} : { 'content-type': 'application/json' }),
      ...(method === 'get' ? {} : { body: isForm ? formOf(given, pdf) : textOf(given) }),
    })
    if (response.ok) return response
    throw new Error(`${this.logIn}: ${method} ${path}: ${await response.text()}`)
  }

  #headers(type: Record<string, string>): Record<string, string> {
    return {
      ...type,
      cookie: this.#cookie,
      origin: this.#address,
      'idempotency-key': randomUUID(),
    }
  }
}

const textOf = (given: Map<string, unknown>): string => JSON.stringify(Object.fromEntries(given))

function formOf(given: Map<string, unknown>, pdf: Uint8Array | undefined): FormData {
  const form = new FormData()
  form.set('body', textOf(given))
  if (pdf)
    form.set('file', new Blob([Buffer.from(pdf)], { type: 'application/pdf' }), 'van-ban.pdf')
  return form
}

function taken(given: Map<string, unknown>, name: string): string {
  const value = given.get(name)
  given.delete(name)
  return encodeURIComponent(String(value))
}

function texts(given: Map<string, unknown>): [string, string][] {
  return [...given]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, String(value)])
}
