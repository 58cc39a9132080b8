import { problemsOf, rough, runTrial } from '../test/weather/weather.ts'

/** `npm run bench -- weather`, or `node --import tsx bench/weather.ts 2000`: rough weather for so many messages (10,000 where left out), and what came of it. */
async function run(): Promise<void> {
  const messages = Number(process.argv[2] ?? 10_000)
  const documents = Math.ceil(messages / 8)
  const trial = { documents, weather: rough, kills: 20, everyMilliseconds: 10_000 }
  const outcome = await runTrial({ ...trial, mostSeconds: 3600, hurry: 10 })
  const problems = problemsOf(outcome, documents)
  const { lines, kills, seconds, reports } = outcome
  const counts = reports.map(({ left, taken, given, got, receiptsNotValid, filesNotWhole }) => ({
    ...{ outbox: Object.keys(left).length, inbox: Object.keys(taken).length },
    ...{ receiptsGiven: Object.keys(given).length, receiptsTaken: Object.keys(got).length },
    ...{ receiptsNotValid, filesNotWhole },
  }))
  console.log(
    JSON.stringify({ messages: documents * 8, seconds, kills, lines, counts, problems }, null, 2),
  )
  process.exitCode = problems.length === 0 ? 0 : 1
}

await run()
