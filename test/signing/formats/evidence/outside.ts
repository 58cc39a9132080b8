import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An authority outside, as a test wants it to be. */
export interface Outside {
  address: string
  host: string
  /** What it was asked, in order. */
  asked: { path: string; body: Buffer; mediaType: string | undefined }[]
  stop: () => void
}

/** Answers questions: the body of an answer, or how else it behaves. */
export type Behaviour = (question: Buffer, path: string) => Uint8Array | RequestListener

/** Opens an authority on this machine that behaves so. */
export async function outside(behave: Behaviour): Promise<Outside> {
  const asked: Outside['asked'] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const [path, body] = [request.url ?? '', Buffer.concat(parts)]
      asked.push({ path, body, mediaType: request.headers['content-type'] })
      const answer = behave(body, path)
      if (typeof answer === 'function') answer(request, response)
      else response.end(answer)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const stop = () => server.closeAllConnections()
  return { address: `http://${host}`, host, asked, stop }
}
