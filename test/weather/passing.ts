import { once } from 'node:events'
import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { connect, type Socket } from 'node:net'

/** A request that has come whole, before it goes on. */
export interface Held {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What was answered. */
export interface Forwarded {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A request with all its bytes. */
export async function read(request: IncomingMessage): Promise<Held> {
  const { method = 'GET', url: path = '/', headers } = request
  return { method, path, headers, body: await bytesOf(request) }
}

/** Asks the same of a port of this computer, and gives the whole answer. */
export async function forward(
  { method, path, headers, body }: Held,
  port: number,
): Promise<Forwarded> {
  const asking = ask({ port, host: '127.0.0.1', method, path, headers, agent: false })
  asking.end(body)
  const [message] = (await once(asking, 'response')) as [IncomingMessage]
  const { statusCode: status = 0, headers: answered } = message
  return { status, headers: answered, body: await bytesOf(message) }
}

/** Lets a port have a request's first bytes, any number of them, head and body, and then nothing more. */
export async function cutRequest(
  { method, path, headers, body }: Held,
  port: number,
): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1' })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const head = headOf(`${method} ${path} HTTP/1.1`, headers)
  await writeSome(socket, Buffer.concat([head, body]))
  socket.destroy()
}

/** Answers with the first bytes of an answer, any number of them, head and body, and then nothing more. */
export async function cutAnswer(
  { status, headers, body }: Forwarded,
  response: ServerResponse,
): Promise<void> {
  const head = headOf(`HTTP/1.1 ${String(status)} cut`, headers)
  if (response.socket) await writeSome(response.socket, Buffer.concat([head, body]))
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

function headOf(first: string, headers: IncomingHttpHeaders): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`)
  return Buffer.from([first, ...lines, '', ''].join('\r\n'))
}

async function writeSome(socket: Socket, bytes: Buffer): Promise<void> {
  const some = bytes.subarray(0, Math.floor(bytes.length * Math.random()))
  await new Promise((resolve) => socket.write(some, resolve))
}
