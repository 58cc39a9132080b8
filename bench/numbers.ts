import '../bin/demo/quiet.ts'
import { contextOf } from '../test/support/incoming.ts'
import { signedCopies } from '../test/support/signed-copies.ts'
import { enterRegister, takeNumber } from '../server/documents/registers/take-number.ts'
import { act } from '../server/journal/act.ts'
import { dayOf } from '../server/platform/days.ts'
import { newId } from '../server/platform/identifiers.ts'
import { numberDocument } from '../server/signing/number-document.ts'
import { openHouse } from './support/house.ts'
import type { Place } from './support/place.ts'
import { cpuMilliseconds, ownCpu } from './support/processor.ts'
import { figure, part } from './support/report.ts'

const issuers = 64
const bareNumbers = 2000
const signedDocuments = 200

/** Numbers a second when 64 issuers of one body want them at once: bare, and as the whole act on signed files. */
async function run(): Promise<void> {
  const { place, lives, close } = await openHouse('numbers')
  part(`Numbers of one series, ${String(issuers)} issuers at once`, place.database)
  const clerk = await contextOf('vanthu.ubnd')
  const take = (): Promise<unknown> => takeOne(newId(), clerk)
  await atOnce(Array.from({ length: issuers }, () => take))
  await timed(
    'number and register entry',
    place,
    Array.from({ length: bareNumbers }, () => take),
  )
  const copies = await signedCopies(await lives.signed(), signedDocuments)
  const acts = copies.map((documentId) => () => numberDocument({ documentId }, clerk))
  await timed('the whole act on a signed file', place, acts)
  await close()
}

const takeOne = act(
  'document.bench_number',
  async (documentId: number, context) => {
    const { agencyId } = context.actor
    const on = dayOf(context.at)
    const taken = await takeNumber({ agencyId, kind: 'outgoing', typeCode: 'plan', on })
    await enterRegister({ ...taken, agencyId, documentId }, context)
    return taken
  },
  (documentId) => documentId,
)

type Work = () => Promise<unknown>

async function timed(what: string, { mariadbProcess }: Place, all: Work[]): Promise<void> {
  const mariadb = (): number => (mariadbProcess ? cpuMilliseconds(mariadbProcess) : 0)
  const before = { cpu: mariadb(), at: performance.now() }
  const { milliseconds } = await ownCpu(() => atOnce(all))
  const seconds = (performance.now() - before.at) / 1000
  const cpu = (milliseconds + mariadb() - before.cpu) / all.length
  const perSecond = (all.length / seconds).toFixed(0)
  figure(`${what}, a second (CPU-ms each)`, `${perSecond} (${cpu.toFixed(1)})`)
}

/** All of it, by so many hands at once. */
async function atOnce(all: readonly Work[]): Promise<void> {
  const waiting = [...all]
  const issuer = async (): Promise<void> => {
    for (let work = waiting.pop(); work; work = waiting.pop()) await work()
  }
  await Promise.all(Array.from({ length: issuers }, issuer))
}

await run()
