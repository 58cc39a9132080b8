import '../bin/demo/quiet.ts'
import { BuiltServer } from './support/built-server.ts'
import { fill } from './support/filled.ts'
import { closeInstallation } from '../server/installation.ts'
import { openPlace } from './support/place.ts'
import { openPlanted } from './support/planted.ts'
import { residentMegabytes } from './support/processor.ts'
import { figure, part } from './support/report.ts'
import { spread } from './support/statistics.ts'

const starts = 5
const documents = 10_000

/** Milliseconds from the start of the process to its first healthy answer, and the memory it holds then. */
async function run(): Promise<void> {
  const { settings, database, leave } = await openPlace('start')
  await openPlanted(settings)
  await fill('chutich.ubnd', documents)
  await closeInstallation()
  const milliseconds: number[] = []
  const cpu: number[] = []
  const megabytes: number[] = []
  for (let count = 0; count < starts; count += 1) {
    const server = await BuiltServer.start(settings)
    milliseconds.push(server.startMilliseconds)
    cpu.push(server.cpu)
    megabytes.push(residentMegabytes(server.processId))
    await server.stop()
  }
  part(`Start, built, ${String(documents)} documents in the database`, database)
  figure('to the first 200 of /healthz, ms', spread(milliseconds, 0))
  figure('CPU-ms until then', spread(cpu, 0))
  figure('memory resident then, MB', spread(megabytes, 0))
  await leave()
}

await run()
