import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { between, happens, type Weather } from './forecast.ts'
import { cutAnswer, cutRequest, forward, read, type Forwarded, type Held } from './passing.ts'

const counted = {
  ...{ requests: 0, lost: 0, unanswered: 0, late: 0, doubled: 0, reordered: 0, delayed: 0 },
  ...{ cut: 0, partitions: 0, parted: 0 },
}

/**
 * How often each was done: requests lost, answers lost, requests that came after their sender had given them up,
 * came twice, were overtaken, were delayed, were cut in the middle (answers as well), and lines that were dead,
 * with the requests that met a dead line.
 */
export type Counts = Record<keyof typeof counted, number>

/** A line between two installations that loses, doubles, reorders, delays and cuts what goes over it. */
export interface LossyProxy {
  port: number
  counts: Counts
  stop(): Promise<void>
}

/** Opens such a line to a port of this computer. */
export async function lossyProxy(toPort: number, weather: Weather): Promise<LossyProxy> {
  const line = new Line(toPort, weather)
  const server = createServer((request, response) => {
    if (weather.isOneByOne && request.url === '/partner/batches')
      request.resume().on('end', () => response.writeHead(404).end())
    else line.carry(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  line.beginParting()
  const stop = async (): Promise<void> => {
    line.stopParting()
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { port: (server.address() as { port: number }).port, counts: line.counts, stop }
}

class Line {
  readonly counts: Counts = { ...counted }
  readonly #toPort: number
  readonly #weather: Weather
  #partedUntil = 0
  #latest = 0
  #parting: NodeJS.Timeout | undefined

  constructor(toPort: number, weather: Weather) {
    this.#toPort = toPort
    this.#weather = weather
  }

  /** Lets the line be dead now and then. */
  beginParting(): void {
    const { partitionMilliseconds, everyMilliseconds } = this.#weather
    const part = (): void => {
      const lasting = between(partitionMilliseconds)
      this.counts.partitions += 1
      this.#partedUntil = performance.now() + lasting
      this.#parting = setTimeout(part, lasting + between([0, 2 * everyMilliseconds]))
    }
    this.#parting = setTimeout(part, between([0, 2 * everyMilliseconds]))
  }

  stopParting(): void {
    clearTimeout(this.#parting)
  }

  /** Carries one request and its answer, or what is left of them. */
  async carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { loss, late, cuts, duplicates, mostDelayMilliseconds } = this.#weather
    const held = await read(request)
    this.counts.requests += 1
    const order = this.counts.requests
    await pause(between([0, mostDelayMilliseconds]))
    this.counts.delayed += 1
    if (await this.#isDead(response)) return
    if (happens(late)) return this.#bringOnly(held, order, response)
    if (happens(loss)) return this.#lose(response, 'lost')
    if (happens(cuts)) return this.#cut(() => cutRequest(held, this.#toPort), response)
    if (happens(duplicates)) this.#bringLate(held, order, 'doubled')
    await this.#answer(await this.#bring(held, order), response)
  }

  async #answer(answer: Forwarded, response: ServerResponse): Promise<void> {
    const { loss, cuts } = this.#weather
    if (await this.#isDead(response)) return
    if (happens(loss)) return this.#lose(response, 'unanswered')
    if (happens(cuts)) return this.#cut(() => cutAnswer(answer, response), response)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  async #bring(held: Held, order: number) {
    if (order < this.#latest) this.counts.reordered += 1
    this.#latest = Math.max(this.#latest, order)
    return await forward(held, this.#toPort)
  }

  #bringOnly(held: Held, order: number, response: ServerResponse): void {
    this.#bringLate(held, order, 'late')
    response.destroy()
  }

  #bringLate(held: Held, order: number, what: 'late' | 'doubled'): void {
    this.counts[what] += 1
    const bringing = async () => {
      await pause(between([0, this.#weather.mostLateMilliseconds]))
      await this.#bring(held, order)
    }
    bringing().catch(() => undefined)
  }

  #lose(response: ServerResponse, what: 'lost' | 'unanswered'): void {
    this.counts[what] += 1
    response.destroy()
  }

  async #cut(cut: () => Promise<void>, response: ServerResponse): Promise<void> {
    this.counts.cut += 1
    await cut()
    response.destroy()
  }

  // Whoever asks over a dead line hears nothing, and no answer when it lives again either.
  async #isDead(response: ServerResponse): Promise<boolean> {
    const rest = this.#partedUntil - performance.now()
    if (rest <= 0) return false
    this.counts.parted += 1
    await pause(rest)
    response.destroy()
    return true
  }
}
