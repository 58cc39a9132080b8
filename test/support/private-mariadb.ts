import { execFile, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createConnection } from 'mysql2/promise'
import { freePort } from '../../bin/free-port.ts'

/** A MariaDB server of this process alone. */
export interface PrivateMariadb {
  /** URL of an empty database on it, with all rights. */
  url: string
  /** Ends the server and deletes its data; it also ends with this process. */
  stop(): Promise<void>
}

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []
const small = ['--innodb-log-file-size=16M', '--innodb-buffer-pool-size=64M']
const lean = ['--skip-log-bin', '--performance-schema=OFF', '--key-buffer-size=1M']
const durable = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-snapshot-isolation=ON',
  '--transaction-isolation=READ-COMMITTED',
]

/** Whether the programs of a MariaDB server are on the PATH. */
export function hasMariadb(): boolean {
  return ['mariadbd', 'mariadb-install-db'].every(
    (program) => spawnSync(program, ['--version']).error === undefined,
  )
}

/** Starts a MariaDB server with the durable settings Tamcap asks for, on loopback and empty. */
export async function startMariadb(): Promise<PrivateMariadb> {
  if (!hasMariadb()) throw new Error('mariadbd and mariadb-install-db are not on the PATH')
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-mariadb-'))
  const data = `--datadir=${join(folder, 'data')}`
  const root = [...asRoot, '--auth-root-authentication-method=normal', '--skip-test-db']
  await promisify(execFile)('mariadb-install-db', ['--no-defaults', data, ...small, ...root])
  const port = await freePort()
  // A temporary folder of its own: a server that starts sweeps the tables out of a shared one.
  const own = [`--tmpdir=${folder}`, `--pid-file=${join(folder, 'pid')}`]
  const place = [data, `--socket=${join(folder, 'sock')}`, ...own]
  const address = ['--bind-address=127.0.0.1', `--port=${port}`, '--skip-name-resolve']
  const options = ['--no-defaults', ...place, ...address, ...asRoot, ...small, ...lean, ...durable]
  const server = spawn('mariadbd', options, { stdio: 'ignore' })
  const end = (): void => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', end)
  process.once('SIGTERM', () => process.exit(143))
  await createDatabase(server, port)
  return { url: `mysql://root@127.0.0.1:${port}/tamcap`, stop: () => stopServer(server, end) }
}

async function stopServer(server: ChildProcess, end: () => void): Promise<void> {
  process.off('exit', end)
  const ended = server.exitCode === null ? once(server, 'exit') : undefined
  server.kill('SIGKILL')
  await ended
  end()
}

async function createDatabase(server: ChildProcess, port: number): Promise<void> {
  while (!(await isCreated(port))) {
    if (server.exitCode !== null) throw new Error('mariadbd ended at once')
    await pause(20)
  }
}

async function isCreated(port: number): Promise<boolean> {
  try {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
    await connection.query('CREATE DATABASE tamcap CHARACTER SET utf8mb4 COLLATE utf8mb4_bin')
    await connection.end()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
    return false
  }
}
