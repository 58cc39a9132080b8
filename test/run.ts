/**
 * Runs the suite: `node --import tsx test/run.ts [house] [formats] [sqlite] [mariadb] [browser]`, all by default.
 * The last line is the sum: `N passed, N failed, N skipped`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasMariadb, startMariadb } from './support/private-mariadb.ts'
import { runMocha, testFiles } from './support/run-mocha.ts'
import { inWords, NOTHING, together } from './support/tally.ts'
import type { Tally } from './support/tally.ts'

const isCi = process.env['CI'] === 'true'
const givenUrl = process.env['DATABASE_URL']
const otherNode = process.env['OTHER_NODE']
const house = testFiles('test/house')
const formats = testFiles('test/signing/formats')
const browser = testFiles('test/browser')
const server = testFiles('test').filter(
  (file) => ![...house, ...formats, ...browser].includes(file),
)

// Another Node brings another SQLite: what leans on it most is tried on both.
const embedded = ['platform', 'journal', 'crash', 'documents', 'exchange', 'stories'].flatMap(
  (room) => testFiles(`test/${room}`),
)

const say = (line: string) => process.stdout.write(`\n${line}\n`)

/** What cannot run here: a failure in CI, where it must run, and plainly said elsewhere. */
function notRun(part: string, reason: string): Tally {
  say(`${part}: NOT RUN: ${reason}`)
  return isCi ? { ...NOTHING, failed: 1 } : NOTHING
}

/** Does the work with a new folder for its data, which is gone afterwards. */
async function withFolder(work: (folder: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-test-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function onDatabase(files: string[], databaseUrl?: string, node?: string): Promise<Tally> {
  return withFolder((folder) => {
    const DATABASE_URL = databaseUrl ?? `sqlite:${join(folder, 'tamcap.sqlite')}`
    const environment = { DATA_FOLDER: folder, DATABASE_URL, LOG_LEVEL: 'silent' }
    return runMocha({ files, environment, ...(node ? { node } : {}) })
  })
}

async function runSqlite(): Promise<Tally> {
  say(`The server on SQLite, Node ${process.version}`)
  const here = await onDatabase(server)
  if (!otherNode) return here
  const version = execFileSync(otherNode, ['--version'], { encoding: 'utf8' }).trim()
  say(`What the other half of the embedded database serves, Node ${version}`)
  return together(here, await onDatabase(embedded, undefined, otherNode))
}

async function runMariadb(): Promise<Tally> {
  if (givenUrl?.startsWith('mysql://')) {
    say('The server on the MariaDB of DATABASE_URL')
    return onDatabase(server, givenUrl)
  }
  if (!hasMariadb()) {
    return notRun('The server on MariaDB', 'no mariadbd on the PATH and no DATABASE_URL')
  }
  say('The server on a private MariaDB')
  const mariadb = await startMariadb()
  return onDatabase(server, mariadb.url).finally(() => mariadb.stop())
}

async function runBrowser(): Promise<Tally> {
  if (browser.length === 0) return NOTHING
  if (spawnSync('chromium', ['--version']).error) {
    return notRun('The desks in a browser', 'no chromium on the PATH')
  }
  // Each file has a browser and an installation of its own, and shares no state with the others.
  let sum = NOTHING
  for (const file of browser) {
    say(`The desks in a browser: ${file}`)
    sum = together(sum, await onDatabase([file]))
  }
  return sum
}

async function runHouse(): Promise<Tally> {
  say('The house')
  return runMocha({ files: house, options: ['--no-config', '--timeout', '20000'] })
}

/** Formats know no database: once is enough. */
async function runFormats(): Promise<Tally> {
  say('The formats of signatures')
  return runMocha({
    files: formats,
    options: ['--no-config', '--timeout', '60000'],
    environment: { LOG_LEVEL: 'silent' },
  })
}

const parts = {
  house: runHouse,
  formats: runFormats,
  sqlite: runSqlite,
  mariadb: runMariadb,
  browser: runBrowser,
}
const asked = process.argv.slice(2)

let sum = NOTHING
for (const [name, run] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) sum = together(sum, await run())
}
say(inWords(sum))
process.exitCode = sum.failed === 0 ? 0 : 1
