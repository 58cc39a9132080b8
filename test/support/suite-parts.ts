import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { hasMariadb, startMariadb } from './private-mariadb.ts'
import { runMocha, testFiles, type Ran } from './run-mocha.ts'
import { NOTHING } from './tally.ts'

/** A part of the suite that runs in a process of its own, beside others. */
export interface Part {
  title: string
  run: () => Promise<Ran>
}

const isCi = process.env['CI'] === 'true'
const givenUrl = process.env['DATABASE_URL']
const otherNode = process.env['OTHER_NODE']

const isPure = (file: string) => /(?:^|[/.])(?:pure|rules)\.test\.ts$/.test(file)
const house = testFiles('test/house')
const browser = testFiles('test/browser')
const three = testFiles('test/three')
// Formats and pure rules know no database: once is enough.
const pure = testFiles('test').filter(
  (file) => file.startsWith(join('test', 'signing', 'formats')) || isPure(file),
)
const server = testFiles('test').filter(
  (file) => ![...house, ...pure, ...browser, ...three].includes(file),
)
// Another Node brings another SQLite: what leans on it most is tried on both.
const embedded = server.filter((file) => /^test.(?:platform|journal|crash)\b/.test(file))
// What is refused by its shape never reaches a database, and junk is told apart by the stricter one.
const onMariadb = server.filter((file) => file !== join('test', 'access', 'shape.test.ts'))
const onSqlite = server.filter((file) => file !== join('test', 'access', 'junk.test.ts'))

const makers: Record<string, () => Part[] | Promise<Part[]>> = {
  mariadb: mariadbParts,
  sqlite: sqliteParts,
  formats: () => [{ title: 'The formats of signatures and all pure rules', run: runPure }],
  browser: browserParts,
  three: () => [{ title: 'Three installations', run: runThree }],
  house: () => [{ title: 'The house', run: runHouse }],
}

/** The parts of the suite that were asked for by name, all when none was, the longest first. */
export async function partsOf(asked: readonly string[]): Promise<Part[]> {
  const wanted = Object.entries(makers).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  )
  // Built once: two parts that build beside one another would take the ground from under each other.
  if (wanted.some(([name]) => ['sqlite', 'mariadb', 'browser', 'three'].includes(name))) {
    execFileSync(process.execPath, ['bin/build.js', 'server'])
  }
  const parts: Part[] = []
  for (const [, make] of wanted) parts.push(...(await make()))
  return parts
}

function mariadbParts(): Part[] {
  if (givenUrl?.startsWith('mysql://')) {
    const run = () => onDatabase(onMariadb, { url: givenUrl })
    return [{ title: 'The server on the MariaDB of DATABASE_URL', run }]
  }
  const title = 'The server on a private MariaDB'
  if (!hasMariadb()) return [notRun(title, 'no mariadbd on the PATH and no DATABASE_URL')]
  return [{ title, run: onPrivateMariadb }]
}

async function onPrivateMariadb(): Promise<Ran> {
  const mariadb = await startMariadb()
  return onDatabase(onMariadb, { url: mariadb.url }).finally(() => mariadb.stop())
}

function sqliteParts(): Part[] {
  const title = `The server on SQLite, Node ${process.version}`
  const here = { title, run: () => onDatabase(onSqlite) }
  if (!otherNode) return [here]
  const version = execFileSync(otherNode, ['--version'], { encoding: 'utf8' }).trim()
  return [
    here,
    {
      title: `What the other half of the embedded database serves, Node ${version}`,
      run: () => onDatabase(embedded, { node: otherNode }),
    },
  ]
}

/** Each file has a browser and an installation of its own; the client is built once for them all. */
async function browserParts(): Promise<Part[]> {
  if (spawnSync('chromium', ['--version']).error) {
    return [notRun('The desks in a browser', 'no chromium on the PATH')]
  }
  await build({ logLevel: 'error' })
  return browser.map((file) => ({
    title: `The desks in a browser, ${file}`,
    run: () => runDesks(file),
  }))
}

// What is asked of a desk is asked over HTTP: these tests open no database themselves.
function runDesks(file: string): Promise<Ran> {
  return runMocha({
    files: [file],
    options: ['--no-config', '--timeout', '60000'],
    environment: { LOG_LEVEL: 'silent', CLIENT_IS_BUILT: 'yes', SERVER_IS_BUILT: 'yes' },
  })
}

function runPure(): Promise<Ran> {
  return runMocha({
    files: pure,
    options: ['--no-config', '--timeout', '60000'],
    environment: { LOG_LEVEL: 'silent' },
  })
}

function runHouse(): Promise<Ran> {
  return runMocha({ files: house, options: ['--no-config', '--timeout', '180000'] })
}

function runThree(): Promise<Ran> {
  return runMocha({
    files: three,
    options: ['--no-config', '--timeout', '420000'],
    environment: { LOG_LEVEL: 'silent', SERVER_IS_BUILT: 'yes' },
  })
}

/** What cannot run here: a failure in CI, where it must run, and plainly said elsewhere. */
function notRun(part: string, reason: string): Part {
  const tally = isCi ? { ...NOTHING, failed: 1 } : NOTHING
  return {
    title: `${part}: NOT RUN: ${reason}`,
    run: () => Promise.resolve({ tally, output: reason }),
  }
}

interface Where {
  /** The address of the database; a new file of SQLite unless said. */
  url?: string
  node?: string
}

/** Runs test files with a new folder for their data, which is gone afterwards. */
async function onDatabase(files: string[], { url, node }: Where = {}): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-test-'))
  const DATABASE_URL = url ?? `sqlite:${join(folder, 'tamcap.sqlite')}`
  const environment = {
    DATA_FOLDER: folder,
    DATABASE_URL,
    LOG_LEVEL: 'silent',
    SERVER_IS_BUILT: 'yes',
  }
  try {
    return await runMocha({ files, environment, ...(node ? { node } : {}) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
