import { once } from 'node:events'
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** How rough it is: the share of requests and of answers that are lost, and so on. */
export interface Weather {
  loss: number
  duplicates: number
  /** Of those that get through, the share cut at a byte. */
  cuts: number
  mostDelayMilliseconds: number
  /** How long the line is dead, and how often, on average. */
  partitionMilliseconds: number
  everyMilliseconds: number
}

/** A line between two installations that loses, doubles, reorders, delays and cuts what goes over it. */
export interface LossyProxy {
  port: number
  /** How often each of these was done. */
  counts: Record<'requests' | 'lost' | 'unanswered' | 'doubled' | 'cut' | 'partitions', number>
  stop(): Promise<void>
}

interface Held {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Opens such a line to a port of this computer. */
export async function lossyProxy(toPort: number, weather: Weather): Promise<LossyProxy> {
  const counts = { requests: 0, lost: 0, unanswered: 0, doubled: 0, cut: 0, partitions: 0 }
  let isParted = false
  const parting = setInterval(() => {
    if (isParted || Math.random() > 0.5) return
    isParted = true
    counts.partitions += 1
    setTimeout(() => (isParted = false), weather.partitionMilliseconds * Math.random())
  }, weather.everyMilliseconds)
  const isDead = (): boolean => isParted
  const happens = (share: number): boolean => Math.random() < share
  const carry = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const held = await read(request)
    counts.requests += 1
    await pause(weather.mostDelayMilliseconds * Math.random())
    if (isDead() || happens(weather.loss)) {
      lose(response, counts, 'lost')
      return
    }
    if (happens(weather.cuts)) {
      cutRequest(held, toPort, response, counts)
      return
    }
    if (happens(weather.duplicates)) counts.doubled += 1
    const twice = happens(weather.duplicates) ? [forward(held, toPort).catch(() => undefined)] : []
    const [answer] = await Promise.all([forward(held, toPort), ...twice])
    if (isDead() || happens(weather.loss)) {
      lose(response, counts, 'unanswered')
      return
    }
    reply(response, answer, happens(weather.cuts), counts)
  }
  const server = createServer((request, response) => {
    carry(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    clearInterval(parting)
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { port: (server.address() as { port: number }).port, counts, stop }
}

type Counts = LossyProxy['counts']

function lose(response: ServerResponse, counts: Counts, what: 'lost' | 'unanswered'): void {
  counts[what] += 1
  response.destroy()
}

async function read(request: IncomingMessage): Promise<Held> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  const { method = 'GET', url: path = '/', headers } = request
  return { method, path, headers, body: Buffer.concat(pieces) }
}

interface Forwarded {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

async function forward({ method, path, headers, body }: Held, port: number): Promise<Forwarded> {
  const asking = ask({ port, host: '127.0.0.1', method, path, headers })
  asking.end(body)
  const [message] = (await once(asking, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of message as AsyncIterable<Buffer>) pieces.push(piece)
  const { statusCode: status = 0, headers: answered } = message
  return { status, headers: answered, body: Buffer.concat(pieces) }
}

// The receiver gets the beginning of a request, and then nothing more.
function cutRequest(
  { method, path, headers, body }: Held,
  port: number,
  response: ServerResponse,
  counts: Counts,
): void {
  counts.cut += 1
  const asking = ask({ port, host: '127.0.0.1', method, path, headers })
  asking.on('error', () => undefined)
  asking.write(body.subarray(0, Math.floor(body.length * Math.random())), () => {
    asking.destroy()
    response.destroy()
  })
}

function reply(
  response: ServerResponse,
  { status, headers, body }: Forwarded,
  isCut: boolean,
  counts: Counts,
): void {
  response.writeHead(status, headers)
  if (!isCut) {
    response.end(body)
    return
  }
  counts.cut += 1
  response.write(body.subarray(0, Math.floor(body.length * Math.random())), () =>
    response.destroy(),
  )
}
