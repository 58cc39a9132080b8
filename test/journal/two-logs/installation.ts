import { join } from 'node:path'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import '../../support/quiet.ts'
import { askAll } from '../../../server/exchange/witnesses/witness-round.ts'
import { act } from '../../../server/journal/act.ts'
import { alarms } from '../../../server/journal/log/alarms.ts'
import { closedLogs } from '../../../server/journal/log/closing/closed-logs.ts'
import { countersign } from '../../../server/journal/log/witnesses/countersign.ts'
import { countersignedSize } from '../../../server/journal/log/witnesses/countersignatures.ts'
import { signHead } from '../../../server/journal/log/heads.ts'
import { keptSize } from '../../../server/journal/log/kept-tiles.ts'
import { readVerifier, verifierLine } from '../../../server/journal/log/formats/note.ts'
import { openLog, plainSettings, theLog } from '../../../server/journal/log/open-log.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { verifyJournal } from '../../../server/journal/verify.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { connect, database, row } from '../../../server/platform/database.ts'
import { newId, reserveIdentifiers } from '../../../server/platform/identifiers.ts'
import { migrate } from '../../../server/platform/migrate.ts'
import { inProject } from '../../../server/platform/root.ts'

/** Where an installation lies and listens. */
export interface Orders {
  folder: string
  databaseUrl: string
  port: number
}

/** What the parent asks: to know another installation, to act so often and show the head, or to tell what it knows. */
export type Asked =
  | { ask: 'meet'; address: string; witness: string; log: readonly string[] }
  | { ask: 'act'; times: number }
  | { ask: 'tell' }

/** What an installation knows of itself and the other. */
export interface Told {
  origin: string
  verifiers: readonly string[]
  witness: string
  /** How many lines its tree holds, and how many its journal has. */
  size: number
  lines: number
  /** The largest head of its own that the other has countersigned. */
  countersigned: number
  /** Alarms that stand, by kind. */
  alarms: readonly string[]
  closed: readonly string[]
  /** What is wrong first in its journal. */
  whyBroken: string | undefined
}

const take = act(
  'counter.take',
  async () => Promise.resolve({}),
  () => newId(),
)

let witnessName = ''

/** One of two installations with a journal, as a process that may be killed at any moment. */
async function run({ folder, databaseUrl, port }: Orders): Promise<void> {
  await connect(databaseUrl)
  await migrate(database(), inProject('sql'))
  await reserveIdentifiers()
  await openLog(logFolder(folder))
  createServer((request, response) => void witness(request, response)).listen(port, '127.0.0.1')
  process.on('message', (asked) => {
    void answer(asked as Asked, folder).then((told) => process.send?.(told))
  })
  process.send?.({ isReady: true })
}

// All that the other asks of it.
async function witness(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await countersign(await text(request), installationContext('test').at)
  response.writeHead(answer.status, { 'content-type': answer.mediaType }).end(answer.text)
}

const logFolder = (folder: string): string => join(folder, 'keys', 'log')

async function answer(asked: Asked, folder: string): Promise<Told> {
  if (asked.ask === 'meet') await meet(asked, folder)
  if (asked.ask === 'act') await actAndShow(asked.times)
  const { keys } = theLog()
  return {
    origin: keys.origin,
    verifiers: keys.verifiers.map(verifierLine),
    witness: verifierLine(keys.witness),
    size: await keptSize(),
    lines:
      (await row<{ count: number }>('SELECT COUNT(*) AS count FROM journal_lines'))?.count ?? 0,
    countersigned: await countersignedSize(witnessName),
    alarms: (await alarms()).filter(({ settledAt }) => settledAt === null).map(({ kind }) => kind),
    closed: (await closedLogs()).map(({ origin }) => origin),
    whyBroken: (await verifyJournal()).firstBad?.why,
  }
}

async function meet(
  { address, witness, log }: Extract<Asked, { ask: 'meet' }>,
  folder: string,
): Promise<void> {
  const read = (line: string) => readVerifier(line) ?? fail(line)
  const verifier = read(witness)
  witnessName = verifier.name
  await openLog(logFolder(folder), {
    ...plainSettings,
    witnesses: [{ address: `${address}/log/witness`, verifier }],
    witnessed: log.map(read),
  })
}

function fail(line: string): never {
  throw new Error(`${line} is no key`)
}

async function actAndShow(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    await take({}, installationContext('test'))
    if (done % 5 === 4) await settle()
  }
  await settle()
  await signHead(installationContext('test').at)
  await askAll()
}

await run(JSON.parse(process.argv[2] ?? '{}') as Orders)
