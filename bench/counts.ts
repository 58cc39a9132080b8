import '../bin/demo/quiet.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { followAgencies } from '../server/documents/registers/open-registers.ts'
import { followExchange } from '../server/exchange/follow-exchange.ts'
import { settle } from '../server/journal/sequence.ts'
import { Counter, type Counts } from './support/counter.ts'
import { openHouse } from './support/house.ts'
import type { Lives, Step } from './support/life.ts'
import { part } from './support/report.ts'

const tracing = 'BENCH_FSYNC_TRACE'

/** Statements, commits and fsyncs of every step, and of what follows each; the second document of two, so that nothing is first. */
async function run(): Promise<void> {
  const { place, lives, close } = await openHouse('counts')
  followAgencies()
  followExchange()
  await oneLife(lives, async (_, work) => {
    const result = await work()
    await settle()
    return result
  })
  part('Each step, counted', place.database)
  await oneLife(lives, counted(new Counter(process.env[tracing])))
  await close()
}

async function oneLife(lives: Lives, step: Step): Promise<void> {
  await lives.sendOut(step)
  for (const deliveryId of await lives.arrived()) await lives.takeIn(deliveryId, step)
}

// The followers do not run by themselves here: what a step costs and what follows it are told apart.
function counted(counter: Counter): Step {
  console.log(`  ${'step'.padEnd(18)}${columns('statements', 'commits', 'fsyncs')}   followers`)
  return async (name, work) => {
    await counter.since()
    const result = await work()
    const own = await counter.since()
    await settle()
    const after = await counter.since()
    console.log(`  ${name.padEnd(18)}${shown(own)}   ${shown(after)}`)
    return result
  }
}

const shown = ({ statements, commits, fsyncs }: Counts): string =>
  columns(statements, commits, fsyncs ?? '-')

const columns = (...values: (string | number)[]): string =>
  values.map((value) => String(value).padStart(11)).join('')

/** Runs this program again under strace, which writes a line for each fsync; without strace they are not counted. */
function traced(): boolean {
  if (process.env[tracing] ?? spawnSync('strace', ['-V']).error) return false
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-fsyncs-'))
  const trace = join(folder, 'trace')
  const program = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  const options = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-e', 'signal=none', '-o', trace]
  const env = { ...process.env, [tracing]: trace }
  const { status } = spawnSync('strace', [...options, ...program], { stdio: 'inherit', env })
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = status ?? 1
  return true
}

if (!traced()) await run()
