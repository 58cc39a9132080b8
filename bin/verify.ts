import { join } from 'node:path'
import { openLogToVerify } from '../server/journal/log/open-log.ts'
import { verifyInstallation } from '../server/oversight/verify-installation.ts'
import { readSettings } from '../server/platform/config.ts'
import { connect, disconnect } from '../server/platform/database.ts'
import { openFiles } from '../server/platform/files.ts'

/** `npm run verify`: every chain of the journal, its tree and signed heads, which it prints, every number and every named file, without changing anything. */
async function run(): Promise<boolean> {
  const settings = readSettings(process.env)
  await connect(settings.databaseUrl)
  openFiles(join(settings.dataFolder, 'store'))
  await openLogToVerify(join(settings.dataFolder, 'keys', 'log'))
  const verdict = await verifyInstallation()
  await disconnect()
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
  return verdict.holds
}

run().then(
  (holds) => process.exit(holds ? 0 : 1),
  (problem: unknown) => {
    process.stderr.write(`Nothing could be verified. ${(problem as Error).message}\n`)
    process.exit(2)
  },
)
