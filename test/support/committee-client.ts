import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { signedByClient, type ClientConduct } from './committee-signing.ts'

/** What a page asks of the client. Source: the Government Cipher Committee's own page script */
interface Request {
  FileUploadHandler: string
  FileName: string
}

/** The Cipher Committee's client of somebody for tests: fetches a file by its address, signs it, and brings it back. */
export class CommitteeClient {
  /** Who signs, and how the client misbehaves. */
  conduct: Omit<ClientConduct, 'at'> | undefined
  /** The methods that were asked of it. */
  readonly heard: string[] = []
  #server: WebSocketServer | undefined

  /** Starts it; its address. */
  async listen(): Promise<string> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
    this.#server = server
    server.on('connection', (socket, { url }) => {
      this.heard.push((url ?? '').slice(1))
      socket.on('message', (message) => void this.#answer(socket, (message as Buffer).toString()))
    })
    await once(server, 'listening')
    return `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  }

  close(): void {
    for (const socket of this.#server?.clients ?? []) socket.terminate()
    this.#server?.close()
  }

  async #answer(socket: WebSocket, message: string): Promise<void> {
    const isTaken = await this.#sign(JSON.parse(message) as Request)
    const answer = { Status: isTaken ? 0 : 1, FileName: '', FileServer: '', Message: '' }
    socket.send(JSON.stringify(answer))
  }

  async #sign({ FileName: from, FileUploadHandler: to }: Request): Promise<boolean> {
    const base = new Uint8Array(await (await fetch(from)).arrayBuffer())
    if (!this.conduct) return false
    const signed = await signedByClient(base, { ...this.conduct, at: new Date().toISOString() })
    const form = new FormData()
    form.set('uploadfile', new Blob([new Uint8Array(signed)]), 'van-ban.signed.pdf')
    const { Status } = (await (await fetch(to, { method: 'POST', body: form })).json()) as {
      Status?: boolean
    }
    return Status === true
  }
}
