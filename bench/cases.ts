import '../bin/demo/quiet.ts'
import { closeInstallation, openInstallation } from '../server/installation.ts'
import { killOneOfThree, stepsOfCase } from '../test/workflow/processes/killed-worker.ts'
import { openPlace } from './support/place.ts'
import { figure, part } from './support/report.ts'

const cases = { embedded: 100, MariaDB: 1000 }

/** Three processes work on many cases, one is killed in the middle: what is left, and how long it took. */
async function run(): Promise<void> {
  const { settings, database, leave } = await openPlace('cases')
  await openInstallation(settings)
  const begunAt = performance.now()
  const left = await killOneOfThree(settings.databaseUrl, cases[database])
  const seconds = (performance.now() - begunAt) / 1000
  part(`Three processes, one killed, ${String(left.cases)} cases`, database)
  figure('cases not ended', String(left.open))
  figure('jobs left', String(left.leftJobs))
  figure('automatic steps: wanted', String(left.cases * stepsOfCase))
  figure('automatic steps: in the journal, different', `${left.advances}, ${left.distinctAdvances}`)
  figure('calls of handlers, different keys', `${left.calls}, ${left.distinctKeys}`)
  figure('seconds, the beginning of the cases included', seconds.toFixed(1))
  await closeInstallation()
  await leave()
}

await run()
