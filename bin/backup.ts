import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../server/platform/backup/back-up.ts'
import { saidPlainly } from '../server/platform/backup/said-plainly.ts'
import type { SealedFor } from '../server/platform/backup/sealed-archive.ts'
import { readSettings } from '../server/platform/config.ts'
import { connect, disconnect } from '../server/platform/database.ts'
import { openFiles } from '../server/platform/files.ts'

const howTo = `Say where the backup goes, and whom it is encrypted for:
  npm run backup -- --to FILE --recipient age1…      for who holds that identity; may be said again
  npm run backup -- --to FILE --passphrase-file FILE for who knows the passphrase
  npm run backup -- --new-identity FILE              makes an identity, and prints whom it stands for
--with-keys puts the keys of bodies, of the log and of the demonstration authority in as well.`

const leastPassphrase = 12

/** `npm run backup`: the database as of one moment, the store, and the keys where asked, encrypted; the desk works on meanwhile. */
async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      recipient: { type: 'string', multiple: true },
      'passphrase-file': { type: 'string' },
      'with-keys': { type: 'boolean', default: false },
      'new-identity': { type: 'string' },
    },
  })
  if (values['new-identity']) return await newIdentity(values['new-identity'])
  const sealedFor = await sealed(values.recipient, values['passphrase-file'])
  if (!values.to || !sealedFor) throw new Error(howTo)
  const { databaseUrl, dataFolder } = readSettings(process.env)
  await connect(databaseUrl)
  openFiles(join(dataFolder, 'store'))
  const keysFolder = values['with-keys'] ? join(dataFolder, 'keys') : undefined
  const held = await backUp({ path: resolve(values.to), sealedFor, keysFolder })
  await disconnect()
  const rows = Object.values(held.tables).reduce((sum, each) => sum + each.rows, 0)
  return `${String(rows)} rows, ${String(held.files)} files and ${String(held.keys)} keys are in ${values.to}.`
}

async function sealed(
  recipients: string[] | undefined,
  passphraseFile: string | undefined,
): Promise<SealedFor | undefined> {
  if (recipients) return { recipients }
  if (!passphraseFile) return undefined
  const passphrase = (await readFile(passphraseFile, 'utf8')).trim()
  if (passphrase.length < leastPassphrase)
    throw new Error(`The passphrase has fewer than ${String(leastPassphrase)} letters`)
  return { passphrase }
}

async function newIdentity(path: string): Promise<string> {
  const identity = await generateX25519Identity()
  await writeFile(path, `${identity}\n`, { mode: 0o600, flag: 'wx' })
  return `${path} opens what is encrypted for ${await identityToRecipient(identity)}. Keep it away from the backups.`
}

run().then(
  (said) => {
    process.stdout.write(`${said}\n`)
    process.exit(0)
  },
  (problem: unknown) => {
    process.stderr.write(`There is no backup. ${saidPlainly(problem as Error)}\n`)
    process.exit(1)
  },
)
