import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { inProject } from '../../../server/platform/root.ts'

/** A server of its own with the demonstration province and the client as it is built now. */
export interface Installation {
  address: string
  dataFolder: string
  stop(): Promise<void>
}

let built: Promise<unknown> | undefined

/** Builds the client unless CLIENT_IS_BUILT, and starts a server, the built one if SERVER_IS_BUILT, on a new folder and a free port. */
export async function startInstallation(settings: NodeJS.ProcessEnv = {}): Promise<Installation> {
  if (!process.env['CLIENT_IS_BUILT']) {
    built ??= build({ configFile: inProject('vite.config.ts'), logLevel: 'error' })
  }
  await built
  const dataFolder = await mkdtemp(join(tmpdir(), 'tamcap-browser-'))
  const program = process.env['SERVER_IS_BUILT']
    ? ['dist/server/start.js']
    : ['--import', 'tsx', 'bin/start.ts']
  const server = spawn(process.execPath, program, {
    cwd: inProject('.'),
    env: {
      ...{ PATH: process.env['PATH'], PORT: '0', DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    address: await addressTold(server.stdout),
    dataFolder,
    stop: async () => {
      const ended = server.exitCode === null ? once(server, 'exit') : undefined
      server.kill('SIGTERM')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function addressTold(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [, address] = /^Tamcap: (http:\S+)/.exec(line) ?? []
    if (!address) continue
    output.resume()
    return address
  }
  throw new Error('the server ended before it told its address')
}
