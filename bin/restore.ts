import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLogToVerify } from '../server/journal/log/open-log.ts'
import { verifyInstallation } from '../server/oversight/verify-installation.ts'
import { restore } from '../server/platform/backup/restore.ts'
import { saidPlainly } from '../server/platform/backup/said-plainly.ts'
import type { OpenedWith } from '../server/platform/backup/sealed-archive.ts'
import { readSettings } from '../server/platform/config.ts'
import { connect, database, disconnect } from '../server/platform/database.ts'
import { openFiles } from '../server/platform/files.ts'
import { newLog } from './new-log.ts'
import { migrate } from '../server/platform/migrate.ts'
import { inProject } from '../server/platform/root.ts'

const howTo = `Say which backup, and what opens it:
  npm run restore -- --from FILE --identity FILE
  npm run restore -- --from FILE --passphrase-file FILE
It goes into the empty database of DATABASE_URL and the new folder of DATA_FOLDER.
  npm run restore -- --new-log "REASON"
closes the log of a restored journal that had signed more than there is now, and begins another.`

/** `npm run restore`: fills an empty installation from a backup, verifies everything in it, and prints what holds. */
async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      identity: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'new-log': { type: 'string' },
    },
  })
  if (values['new-log'] !== undefined) return await newLog(values['new-log'])
  const openedWith = await opened(values.identity, values['passphrase-file'])
  if (!values.from || !openedWith) throw new Error(howTo)
  const { databaseUrl, dataFolder } = readSettings(process.env)
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await connect(databaseUrl)
  openFiles(join(dataFolder, 'store'))
  const keysFolder = join(dataFolder, 'keys')
  const sqlFolder = inProject('sql')
  const { tables, files, keys } = await restore({
    ...{ path: values.from, openedWith, sqlFolder, keysFolder },
  })
  await migrate(database(), sqlFolder)
  await openLogToVerify(join(keysFolder, 'log'))
  const verdict = await verifyInstallation()
  await disconnect()
  const restored = { tables: Object.keys(tables).length, files, keys }
  process.stdout.write(`${JSON.stringify({ restored, ...verdict }, null, 2)}\n`)
  return verdict.holds
}

async function opened(
  identityFile: string | undefined,
  passphraseFile: string | undefined,
): Promise<OpenedWith | undefined> {
  if (identityFile) return { identityFile }
  if (!passphraseFile) return undefined
  return { passphrase: (await readFile(passphraseFile, 'utf8')).trim() }
}

run().then(
  (holds) => process.exit(holds ? 0 : 1),
  (problem: unknown) => {
    process.stderr.write(`Nothing is restored. ${saidPlainly(problem as Error)}\n`)
    process.exit(2)
  },
)
