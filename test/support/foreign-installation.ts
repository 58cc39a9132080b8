import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeAuthority } from '../../certs/make-authority.ts'
import type { EdxmlMessage } from '../../server/exchange/edxml/message.ts'
import { signEdxml } from '../../server/exchange/edxml/sign-edxml.ts'
import { writeEdxml } from '../../server/exchange/edxml/write-edxml.ts'
import { readEdxml } from '../../server/exchange/edxml/read-edxml.ts'
import { certificateIn } from '../../server/exchange/partners/partner-rows.ts'
import { installationKey } from '../../server/exchange/receipts/exchange-key.ts'
import { receiptOf } from '../../server/exchange/receipts/receipt.ts'
import { insert, transact } from '../../server/platform/database.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { origin } from './desk.ts'
import { foreignCode, foreignName } from './foreign-document.ts'
import { folder, keyNamed, pem, proof } from './foreign-keys.ts'
import { bodyId } from './province.ts'

/** Another installation, played by the test: it signs as one, asks as one, and answers as one. */
export class ForeignInstallation {
  readonly partnerId = 990_001
  /** What it answers with: a receipt, or a status with reasons. */
  refusal: { status: number; reasons: string[] } | undefined
  /** The request that it pretends to answer, by its signature, where that is not the one that was asked. */
  repeated: string | undefined
  /** What it answers in place of a receipt where it lies. */
  lie: ((uuid: string, bytes: Buffer) => Promise<Buffer>) | undefined
  readonly heard: { uuid: string; bytes: Buffer }[] = []
  #server: Server | undefined

  /** Makes its keys, enters it here as a partner, and places the Front's body there. */
  async plant(): Promise<void> {
    await makeAuthority(folder, {
      people: [],
      bodies: [{ id: foreignCode, name: foreignName }],
      password: 'x',
    })
    const certificate = pem('installation')
    await transact(async () => {
      await insert('partners', {
        ...{
          id: this.partnerId,
          name: 'Mặt trận',
          carrier: 'https',
          address: await this.#listen(),
        },
        ...{ certificate, certificateSha256: certificateIn(certificate)?.sha256, anchors: null },
        ...{ systemId: null, pausedAt: null, failures: 0, nextTryAt: '', problem: null },
        reachedAt: null,
      })
      const agencyId = await bodyId(foreignCode)
      await insert('body_carriers', {
        agencyId,
        partnerId: this.partnerId,
        certificate: pem(foreignCode),
      })
    })
  }

  /** A message with files, signed by its body's exchange key, or by another's. */
  async envelope(
    message: EdxmlMessage,
    files: Uint8Array[],
    signer = foreignCode,
  ): Promise<Uint8Array> {
    const attachments = files.map((bytes, place) => ({
      ...{ name: `van-ban-${String(place + 1)}.pdf`, contentType: 'application/pdf', bytes },
    }))
    const order = { key: keyNamed(signer), at: new Date().toISOString() }
    return await signEdxml(writeEdxml(message, attachments), order)
  }

  /** Brings a message, its request signed by the installation's key, or by another's. */
  async bring(uuid: string, body: Uint8Array, signer = 'installation') {
    return await this.ask({ method: 'POST', path: '/partner/messages', about: uuid, body, signer })
  }

  /** Asks anything below `/partner`. */
  async ask(given: {
    method: string
    path: string
    about: string
    body: Uint8Array
    signer?: string
    type?: string
    /** What its clock shows; the present where left out. */
    at?: string
    /** For which installation it is signed; this one unless said. */
    to?: string
  }) {
    const { method, path, about, body, signer = 'installation', type = 'application/xml' } = given
    const what = `${method} ${path}`
    const parts = { what, about, body, to: await addressee(given.to) }
    const headers = await proof(parts, signer, given.at)
    const answer = await fetch(`${await origin()}${path}`, {
      ...{ method, headers: { ...headers, 'content-type': type }, body: Buffer.from(body) },
    })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false
    const reasons = isJson
      ? ((JSON.parse(text) as { error?: { reasons: string[] } }).error?.reasons ?? [])
      : []
    return { status: answer.status, text, reasons }
  }

  async #listen(): Promise<string> {
    this.heard.length = 0
    this.refusal = undefined
    this.lie = undefined
    this.repeated = undefined
    this.#server ??= createServer((request, response) => void this.#answer(request, response))
    if (!this.#server.listening) {
      this.#server.listen(0, '127.0.0.1').unref()
      await once(this.#server, 'listening')
    }
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    // As one of an older version, which takes messages one by one.
    if (request.url === '/partner/batches') {
      response.writeHead(404).end()
      return
    }
    const uuid = String(request.headers['x-exchange-message'])
    const to = this.repeated ?? String(request.headers['x-exchange-signature'])
    this.heard.push({ uuid, bytes })
    const { status, reasons } = this.refusal ?? { status: 200, reasons: [] }
    const body =
      status === 200
        ? await (this.lie ?? receiptFor)(uuid, bytes)
        : Buffer.from(JSON.stringify({ error: { reasons } }))
    response.writeHead(
      status,
      await proof({ what: String(status), about: uuid, to, body }, 'installation'),
    )
    response.end(body)
  }
}

const addressee = async (to?: string): Promise<string> =>
  to ?? sha256((await installationKey()).certificate)

/** The receipt that the other installation signs for a message. */
export async function receiptFor(
  uuid: string,
  bytes: Buffer,
  signer = foreignCode,
): Promise<Buffer> {
  const { message } = readEdxml(bytes)
  const at = new Date().toISOString()
  const documentId =
    message.kind === 'document' ? message.documentId : (message.responseFor.documentId ?? '')
  const received = {
    uuid,
    sha256: sha256(bytes),
    toCode: foreignCode,
    toName: foreignName,
    documentId,
  }
  const receipt = receiptOf({ ...received, fromCode: message.from.organId ?? '' }, at)
  return Buffer.from(await signEdxml(writeEdxml(receipt), { key: keyNamed(signer), at }))
}
