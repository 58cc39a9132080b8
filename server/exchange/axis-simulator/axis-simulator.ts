import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sha256 } from '../../platform/digest.ts'
import { axisHeaders } from '../carriers/axis/axis-client.ts'
import { codesOf, type Listed } from './listed.ts'
import { present } from '../partners/present.ts'

/** A system that an axis serves: its name, the secret shared with it, and the bodies that it speaks for, by OrganId. */
export interface AxisSystem {
  systemId: string
  secret: string
  codes: readonly string[]
}

/** An axis for trials and demonstrations that listens on this computer. */
export interface AxisSimulator {
  address: string
  /** All that was ever handed in, in order. */
  listed: readonly Listed[]
  stop(): Promise<void>
}

const mostBytes = 50_000_000
const mostSkewMilliseconds = 60_000

class AxisProblem extends Error {
  readonly code: string
  constructor(code: string, words: string) {
    super(words)
    this.code = code
  }
}

interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/**
 * Starts an axis that is as unforgiving as a real one: a clock off by a minute, a wrong HMAC (15), a wrong hash (18),
 * more than 50 MB (19), a body of another system (20) or an unknown one (21) are refused; what was handed in twice is
 * listed twice, and all is listed again until it is said to be done. Source: VNPT VXP REST.
 */
export async function startAxisSimulator(systems: readonly AxisSystem[]): Promise<AxisSimulator> {
  const listed: Listed[] = []
  const answer = async (request: IncomingMessage): Promise<object> => {
    try {
      const asked = { path: request.url ?? '', headers: request.headers, body: await read(request) }
      const data = serve(asked, knownSystem(systems, asked), { systems, listed })
      return { status: 'OK', ErrorCode: '0', ErrorDesc: '', data }
    } catch (problem) {
      const code = problem instanceof AxisProblem ? problem.code : '10'
      return { status: 'FAIL', ErrorCode: code, ErrorDesc: (problem as Error).message, data: null }
    }
  }
  const server = createServer((request, response) => {
    void answer(request).then((said) => response.end(JSON.stringify(said)))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    listed,
    stop,
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes <= mostBytes) pieces.push(piece)
  }
  if (bytes > mostBytes) throw new AxisProblem('19', 'more than 50 MB')
  return Buffer.concat(pieces)
}

function knownSystem(systems: readonly AxisSystem[], { headers, body }: Asked): AxisSystem {
  const at = String(headers['xroadvnpt-timestamp'])
  const system = systems.find(({ systemId }) => systemId === headers['xroadvnpt-systemid'])
  if (!system || !(Math.abs(Date.parse(present()) - Date.parse(at)) <= mostSkewMilliseconds))
    throw new AxisProblem('15', 'unknown system, or clock wrong')
  const wanted = axisHeaders(system.systemId, system.secret, at)['xroadvnpt-signature'] ?? ''
  const given = String(headers['xroadvnpt-signature'])
  if (given.length !== wanted.length || !timingSafeEqual(Buffer.from(given), Buffer.from(wanted)))
    throw new AxisProblem('15', 'wrong signature')
  if (headers['hash-file'] !== sha256(body)) throw new AxisProblem('18', 'wrong hash')
  return system
}

interface Axis {
  systems: readonly AxisSystem[]
  listed: Listed[]
}

function serve(asked: Asked, system: AxisSystem, axis: Axis): unknown {
  if (asked.path === '/sendEdoc') return accept(asked, system, axis)
  const own = axis.listed.filter((one) => system.codes.includes(one.toCode))
  if (asked.path === '/getReceivedEdocList')
    return own
      .filter(({ state }) => state === 'new')
      .map(({ docId, fromCode }) => ({ docId, fromCode }))
  const { docId, status } = JSON.parse(asked.body.toString('utf8')) as Record<string, string>
  const one = own.find((each) => each.docId === docId)
  if (!one) throw new AxisProblem('22', 'no such document')
  if (asked.path === '/getEdoc')
    return { content: one.bytes.toString('base64'), hash: sha256(one.bytes) }
  if (asked.path !== '/updateStatus' || !['done', 'fail'].includes(status ?? ''))
    throw new AxisProblem('23', 'no such question')
  one.state = status as 'done' | 'fail'
  return { docId }
}

function accept({ headers, body }: Asked, system: AxisSystem, { systems, listed }: Axis): object {
  const { from, to } = codesOf(body)
  const sender = String(headers['from'])
  if (sender !== from || !system.codes.includes(sender))
    throw new AxisProblem('20', 'not a body of this system')
  const isKnown = to.every((code) => systems.some(({ codes }) => codes.includes(code)))
  if (to.length === 0 || !isKnown) throw new AxisProblem('21', 'unknown recipient')
  const docIds = to.map((toCode) => {
    const docId = String(listed.length + 1)
    listed.push({ docId, fromCode: sender, toCode, bytes: body, state: 'new' })
    return docId
  })
  return { docId: docIds[0] }
}
