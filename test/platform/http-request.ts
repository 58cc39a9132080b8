import { connect } from 'node:net'
import { origin, type Desk, type Json } from '../support/desk.ts'

/** What came back over the bare connection. */
export interface RawAnswer {
  status: number
  head: string
  body: string
  reasons: string[]
}

/** Sends bytes as they are and reads the answer to its end; a request that breaks off ends the sending first. */
export async function sendRaw(request: Buffer, breaksOff = false): Promise<RawAnswer> {
  const { hostname, port } = new URL(await origin())
  const chunks: Buffer[] = []
  const socket = connect(Number(port), hostname)
  socket.write(request)
  if (breaksOff) socket.end()
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, body, reasons: reasonsIn(body) }
}

function reasonsIn(body: string): string[] {
  const start = body.indexOf('{')
  if (start < 0) return []
  const answer: Json = JSON.parse(body.slice(start, body.lastIndexOf('}') + 1))
  return answer.error?.reasons ?? []
}

/** A request at a desk as it goes over the wire; the length is of the content unless told. */
export async function wire(
  desk: Desk,
  line: string,
  given: { type?: string; content?: string | Buffer; length?: number; more?: string[] },
): Promise<Buffer> {
  const own = await origin()
  const content = Buffer.from(given.content ?? '')
  const head = [
    `${line} HTTP/1.1`,
    `host: ${new URL(own).host}`,
    `origin: ${own}`,
    'connection: close',
    ...(desk.cookie ? [`cookie: ${desk.cookie}`] : []),
    ...(given.type ? [`content-type: ${given.type}`] : []),
    ...(given.more ?? []),
    `content-length: ${String(given.length ?? content.length)}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content])
}
