import { loadavg } from 'node:os'
import { rough } from '../test/weather/forecast.ts'
import { problemsOf } from '../test/weather/problems.ts'
import type { Report } from '../test/weather/report.ts'
import { runTrial } from '../test/weather/weather.ts'

/** `npm run bench -- weather`, or `node --import tsx bench/weather.ts 2000 alone`: rough weather for so many messages (10,000 where left out), in bundles or each alone, and what came of it. */
async function run(): Promise<void> {
  const messages = Number(process.argv[2] ?? 10_000)
  const weather = { ...rough, isOneByOne: process.argv[3] === 'alone' }
  // Each way a document, and back its three statuses.
  const documents = Math.ceil(messages / 8)
  const trial = { documents, weather, kills: 20, everyMilliseconds: 15_000 }
  const loads = [load()]
  const outcome = await runTrial({ ...trial, mostSeconds: 7200, hurry: 100 })
  const { lines, kills, seconds, reports } = outcome
  const problems = problemsOf(reports, documents)
  const told = { messages: documents * 8, seconds, loads: [...loads, load()], kills, lines }
  console.log(JSON.stringify({ ...told, sides: reports.map(counted), problems }, null, 2))
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
