import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../../server/platform/root.ts'
import type { Installation, Side } from './installation.ts'

/** An installation that runs, as a process of its own. */
export interface Running extends Installation {
  /** Kills it without warning (SIGKILL), starts it again on what lies on its disk, and gives the seconds between. */
  crash(): Promise<number>
  /** Lets it end, and writes what it said. */
  stop(logPath: string): Promise<void>
}

/** The installations by their sides. */
export type Three = Readonly<Record<Side, Running>>

/** Starts an installation, which trusts the authorities of the others and has them witness its journal. */
export async function start(own: Installation, others: readonly Installation[]): Promise<Running> {
  for (const other of others)
    await copyFile(other.anchorPath, join(own.folder, 'keys', 'trusted', `${other.side}.pem`))
  const said: Buffer[] = []
  const settings = settingsOf(own, others)
  let child = await launched(settings, said)
  return {
    ...own,
    crash: async () => {
      const killedAt = performance.now()
      await ended(child, 'SIGKILL')
      child = await launched(settings, said)
      return Math.round((performance.now() - killedAt) / 100) / 10
    },
    stop: async (logPath) => {
      await ended(child, 'SIGTERM')
      await writeFile(logPath, Buffer.concat(said))
    },
  }
}

async function launched(settings: Record<string, string>, said: Buffer[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, program(), {
    cwd: inProject(),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill())
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => said.push(piece))
  await Promise.race([once(child.stdout, 'data'), failed(child, said)])
  return child
}

// The suite has built the server already; it starts sooner then.
function program(): string[] {
  const isBuilt = process.env['SERVER_IS_BUILT'] === 'yes'
  if (isBuilt) return [inProject('dist', 'server', 'start.js')]
  return ['--import', 'tsx', inProject('bin', 'start.ts')]
}

function settingsOf(own: Installation, others: readonly Installation[]): Record<string, string> {
  const address = new URL(own.address)
  const hosts = [own, ...others].map((each) => new URL(each.address).host)
  return {
    ...{ HOST: address.hostname, PORT: address.port, DATA_FOLDER: own.folder },
    ...{ DATABASE_URL: `sqlite:${join(own.folder, 'tamcap.sqlite')}` },
    // The whole province stands in each, for others are written to; keys only of who lives there.
    DEMONSTRATION: own.side,
    ...{ STATUS_HOSTS: hosts.join(','), STATUS_NETWORK: 'any', LOG_HEAD_SECONDS: '1' },
    ...{ DESTROY_AFTER_SECONDS: '1' },
    LOG_WITNESSES: others.map((each) => `${each.address}/log/witness ${each.witnessKey}`).join(','),
    LOG_WITNESSED: others.flatMap((each) => each.logKeys).join(','),
  }
}

async function failed(child: ChildProcess, said: readonly Buffer[]): Promise<never> {
  await once(child, 'exit')
  throw new Error(`An installation does not start. ${Buffer.concat(said).toString()}`)
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
