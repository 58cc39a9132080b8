import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { calm, rough } from '../test/weather/forecast.ts'
import { problemsOf } from '../test/weather/problems.ts'
import type { Report } from '../test/weather/report.ts'
import { runTrial } from '../test/weather/weather.ts'

/** `npm run bench -- weather`, or `node --import tsx bench/weather.ts 2000 alone --database mysql://…`: rough weather for so many messages (10,000 where left out), in bundles or each `alone`, or `calm` weather in which nobody is killed, on the embedded database or a MariaDB server, and what came of it. */
async function run(): Promise<void> {
  const options = { database: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const messages = Number(positionals[0] ?? 10_000)
  const isCalm = positionals[1] === 'calm'
  const weather = isCalm ? calm : { ...rough, isOneByOne: positionals[1] === 'alone' }
  // Each way a document, and back its three statuses.
  const documents = Math.ceil(messages / 8)
  const kills = isCalm ? 0 : Math.min(20, Math.ceil(messages / 100))
  const always = { documents, weather, kills, everyMilliseconds: 15_000 }
  const trial = values.database ? { ...always, server: values.database } : always
  const loads = [load()]
  const outcome = await runTrial({ ...trial, mostSeconds: 7200, hurry: 100 })
  const { lines, seconds, reports } = outcome
  const problems = problemsOf(reports, documents)
  const counts = { messages: documents * 8, seconds, kills: outcome.kills, lines }
  const told = { ...counts, database: values.database ? 'MariaDB' : 'embedded' }
  console.log(
    JSON.stringify(
      { ...told, loads: [...loads, load()], sides: reports.map(counted), problems },
      null,
      2,
    ),
  )
  process.exitCode = problems.length === 0 ? 0 : 1
}

const load = (): string => loadavg().map(Math.round).join(' ')

function counted({ left, taken, given, got, receiptsNotValid, filesNotWhole }: Report) {
  const size = (of: object) => Object.keys(of).length
  const messages = { outbox: size(left), inbox: size(taken) }
  const receipts = { receiptsGiven: size(given), receiptsTaken: size(got) }
  return { ...messages, ...receipts, receiptsNotValid, filesNotWhole }
}

await run()
