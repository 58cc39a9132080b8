import '../bin/demo/quiet.ts'
import { closeInstallation, openInstallation } from '../server/installation.ts'
import { act } from '../server/journal/act.ts'
import { extendLog } from '../server/journal/log/extend-log.ts'
import { signHead } from '../server/journal/log/heads.ts'
import { proofOfLines, consistency } from '../server/journal/log/proofs.ts'
import { settle, whilePlacing } from '../server/journal/sequence.ts'
import { installationContext } from '../server/platform/context.ts'
import { change, insert, transact } from '../server/platform/database.ts'
import { newId } from '../server/platform/identifiers.ts'
import { generatedJournal, type PlacedEntry } from '../test/journal/log/generated-journal.ts'
import { everyBit } from './proof/every-bit.ts'
import { verifying } from './proof/verifying.ts'
import { openPlace } from './support/place.ts'
import { cpuMilliseconds, ownCpu } from './support/processor.ts'
import { figure, part } from './support/report.ts'
import { spread } from './support/statistics.ts'

const count = 50_000
const rounds = 3
const actsARound = 100
const proofsAsked = 500

/** What the proof of the journal costs: to verify, to prove, and with each act. */
async function run(): Promise<void> {
  const { settings, database, mariadbProcess, leave } = await openPlace('proof')
  await openInstallation(settings)
  part(`The journal’s proof, ${String(count)} lines`, database)
  const lines = generatedJournal(count)
  await fill(lines)
  await verifying(lines, rounds)
  await proving(lines)
  const mariadb = (): number => (mariadbProcess ? cpuMilliseconds(mariadbProcess) : 0)
  await costOfActs(mariadb)
  if (database === 'embedded') {
    const { tried, missed } = everyBit(generatedJournal(1000))
    figure('single bits flipped in 1,000 lines, not noticed', `${String(tried)}, ${String(missed)}`)
  }
  await closeInstallation()
  await leave()
}

async function fill(lines: readonly PlacedEntry[]): Promise<void> {
  await transact(() => change('DELETE FROM journal_lines'))
  for (let start = 0; start < lines.length; start += 5000) {
    const waiting = lines.slice(start, start + 5000).map((line) => ({ ...line, position: null }))
    await transact(() => insert('journal_lines', waiting))
    await settle()
    await signHead(installationContext('bench').at)
  }
}

async function proving(lines: readonly PlacedEntry[]): Promise<void> {
  const at = installationContext('bench').at
  const some = Array.from({ length: proofsAsked }, (_, index) => (index * 7919) % lines.length)
  const alone = await ownCpu(async () => {
    for (const index of some) await proofOfLines([lines[index]?.id ?? 0], at)
  })
  figure('inclusion proofs a CPU-second, one by one', rate(some.length, alone.milliseconds))
  const together = await ownCpu(() =>
    proofOfLines(
      some.map((index) => lines[index]?.id ?? 0),
      at,
    ),
  )
  figure('the same, all of them at once', rate(some.length, together.milliseconds))
  const grown = await ownCpu(async () => {
    for (const index of some) await consistency(index, lines.length)
  })
  figure('consistency proofs a CPU-second', rate(some.length, grown.milliseconds))
}

const rate = (done: number, milliseconds: number): string =>
  ((done / milliseconds) * 1000).toFixed(0)

const take = act(
  'counter.bench',
  async () => Promise.resolve({}),
  () => newId(),
)

/** CPU milliseconds of an act, its line placed, without and with the tree, in turn. */
async function costOfActs(mariadb: () => number): Promise<void> {
  const without: number[] = []
  const within: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    whilePlacing(undefined)
    const off = await spent(mariadb)
    whilePlacing(extendLog)
    // What was placed without the tree is taken up outside the count.
    await acts(1)
    const on = await spent(mariadb)
    if (round === 0) continue
    without.push(off)
    within.push(on)
  }
  figure('an act and its line placed, CPU-ms, no tree', spread(without, 3))
  figure('the same with the tree', spread(within, 3))
  figure(
    'with/without',
    spread(
      within.map((each, index) => each / (without[index] ?? 1)),
      3,
    ),
  )
}

async function spent(mariadb: () => number): Promise<number> {
  const before = mariadb()
  const { milliseconds } = await ownCpu(() => acts(actsARound))
  return (milliseconds + mariadb() - before) / actsARound
}

// Each placed alone, the dearest case: acts that come within 20 ms share it.
async function acts(number: number): Promise<void> {
  for (let done = 0; done < number; done += 1) {
    await take({}, installationContext('bench'))
    await settle()
  }
}

await run()
