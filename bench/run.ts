import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { arch, cpus, platform } from 'node:os'
import { inProject } from '../server/platform/root.ts'
import { hasMariadb, startMariadb } from '../test/support/private-mariadb.ts'

const onADatabase = [
  ...['life-cycle', 'counts', 'numbers', 'start', 'inbox', 'cases', 'proof', 'exchange'],
]

/** `npm run bench`: builds, then runs every part on the embedded database and on a private MariaDB; `-- life-cycle numbers` runs these alone, `-- weather 1000` the rough weather, which is run when asked for, with so many messages. */
async function run(): Promise<void> {
  const asked = process.argv.slice(2)
  const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name)
  const cores = `${String(cpus().length)} cores, ${platform()} ${arch()}`
  console.log(`Tamcap bench, ${new Date().toISOString()}, Node ${process.version}, ${cores}\n`)
  start(['bin/build.js'])
  for (const name of ['rendering', 'signing', 'routing'].filter(isAsked)) startPart(name)
  const messages = asked.filter((each) => /^\d+$/.test(each))
  const parts = [
    ...onADatabase.filter(isAsked).map((name) => ({ name, given: [] })),
    ...(asked.includes('weather') ? [{ name: 'weather', given: messages }] : []),
  ]
  for (const { name, given } of parts) startPart(name, given)
  if (parts.length === 0) return
  if (hasMariadb()) await onMariadb(parts)
  else console.log('\nNo MariaDB on this machine: only the embedded database was measured.')
}

interface BenchPart {
  name: string
  given: readonly string[]
}

async function onMariadb(parts: readonly BenchPart[]): Promise<void> {
  const mariadb = await startMariadb()
  try {
    for (const { name, given } of parts) startPart(name, [...given, '--database', mariadb.url])
  } finally {
    await mariadb.stop()
  }
}

function startPart(name: string, given: readonly string[] = []): void {
  start(['--import', 'tsx', join('bench', `${name}.ts`), ...given])
}

function start(program: readonly string[]): void {
  const { status } = spawnSync(process.execPath, program, { cwd: inProject(), stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program.join(' ')} ended with ${String(status)}`)
}

await run()
