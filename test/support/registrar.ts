import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { DoomedServer } from './doomed-server.ts'
import { plainPdf } from './plain-pdf.ts'

const mostTriesAtTheEnd = 50

/** A clerk who registers one letter after another, and sends a request again until it is answered. */
export class Registrar {
  /** What the server has said it registered. */
  readonly acknowledged: { id: number; arrivalNumber: number }[] = []
  agencyId = 0
  readonly #server: DoomedServer
  readonly #logIn: string
  #cookie = ''
  #isWorking = true

  constructor(server: DoomedServer, logIn: string) {
    this.#server = server
    this.#logIn = logIn
  }

  /** Ends after the letter at hand. */
  stop(): void {
    this.#isWorking = false
  }

  /** Registers letters until told to stop. */
  async work(): Promise<void> {
    for (let letter = 1; this.#isWorking; letter += 1) {
      const pdf = await plainPdf(`Thư số ${String(letter)}`)
      const answer = await this.#answered(randomUUID(), formOf(letter, pdf))
      if (!answer) return
      this.acknowledged.push(answer)
      this.#server.countAnswer()
    }
  }

  async #answered(
    key: string,
    form: FormData,
  ): Promise<{ id: number; arrivalNumber: number } | undefined> {
    for (let tries = 0; this.#isWorking || tries < mostTriesAtTheEnd; tries += 1) {
      const response = await this.#send(key, form).catch(() => undefined)
      if (response?.status === 201) {
        return (await response.json()) as { id: number; arrivalNumber: number }
      }
      await this.#afterFailure(response)
    }
    return undefined
  }

  // No answer: the server is down. 401: it came up again and this clerk has to sign in.
  async #afterFailure(response: Response | undefined): Promise<void> {
    if (response && response.status !== 401) throw new Error(await response.text())
    await pause(20)
    if (response || this.#cookie === '') await this.#signIn()
  }

  async #signIn(): Promise<void> {
    const { address, password } = this.#server
    const headers = { 'content-type': 'application/json', origin: address }
    const body = JSON.stringify({ logIn: this.#logIn, password })
    const opened = await fetch(`${address}/api/session`, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
    if (opened?.status !== 201) return
    this.#cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const shown = await fetch(`${address}/api/session`, {
      headers: { cookie: this.#cookie },
    }).catch(() => undefined)
    if (!shown?.ok) return
    const { agency } = (await shown.json()) as { agency: { id: number } }
    this.agencyId = agency.id
  }

  async #send(key: string, body: FormData): Promise<Response> {
    const { address } = this.#server
    const headers = { cookie: this.#cookie, origin: address, 'idempotency-key': key }
    return await fetch(`${address}/api/arrivals`, { method: 'POST', headers, body })
  }
}

function formOf(letter: number, pdf: Uint8Array<ArrayBuffer>): FormData {
  const fields = {
    reference: `${String(letter)}/UBND-VX`,
    issuedOn: '2026-11-20',
    issuerName: 'Ủy ban nhân dân tỉnh Thử Nghiệm',
    typeCode: 'letter',
    abstract: `Về việc thử nghiệm lần thứ ${String(letter)}`,
    secrecy: 'none',
  }
  const form = new FormData()
  form.set('file', new Blob([pdf]), 'thư.pdf')
  form.set('body', JSON.stringify(fields))
  return form
}
