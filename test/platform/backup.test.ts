import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { writeSealed } from '../../server/platform/backup/sealed-archive.ts'
import { isEmbedded } from '../../server/platform/database.ts'
import { DoomedServer } from '../support/doomed-server.ts'
import { dataFolder, databaseUrl, emptyTables } from '../support/installation.ts'
import { askedOf, emptyDatabase } from '../support/other-database.ts'
import { Registrar } from '../support/registrar.ts'

interface Ended {
  code: number
  printed: string
}

function command(name: string, given: string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const all = ['--import', 'tsx', `bin/${name}.ts`, ...given]
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      all,
      { env: { ...process.env, ...environment } },
      (problem, out, complaint) => {
        resolve({ code: Number(problem?.code ?? 0), printed: out + complaint })
      },
    )
  })
}

const here = { DATABASE_URL: databaseUrl, DATA_FOLDER: dataFolder }

describe('a backup made while clerks register', function () {
  this.timeout(120_000)
  let folder: string
  let backup: string
  let identity: string
  let acknowledged: number

  /** Does something while two clerks register letters, once six are registered. */
  async function whileClerksRegister(work: () => Promise<Ended>): Promise<Ended> {
    const server = await DoomedServer.plant()
    const clerks = ['vanthu.tu', 'vanthu.ubnd'].map((logIn) => new Registrar(server, logIn))
    await server.start()
    const working = Promise.all(clerks.map((clerk) => clerk.work()))
    try {
      await server.answered(6)
      acknowledged = clerks.reduce((sum, clerk) => sum + clerk.acknowledged.length, 0)
      return await work()
    } finally {
      for (const clerk of clerks) clerk.stop()
      await working
      await server.kill()
    }
  }

  // Into a database of the same kind as that of this run.
  const into = async (name: string) => ({
    DATA_FOLDER: join(folder, name),
    DATABASE_URL: isEmbedded()
      ? `sqlite:${join(folder, name, 'tamcap.sqlite')}`
      : await emptyDatabase(databaseUrl, `tamcap_${name}`),
  })
  const restoredInto = (where: object, from = backup, by = identity) =>
    command('restore', ['--from', from, '--identity', by], { ...where })
  const restored = async (name: string, from = backup, by = identity) =>
    await restoredInto(await into(name), from, by)

  before(async () => {
    // What the tests before have left is emptied before each test only, and this comes before.
    await emptyTables()
    folder = await mkdtemp(join(tmpdir(), 'tamcap-backup-'))
    backup = join(folder, 'desk.age')
    identity = join(folder, 'identity')
    const said = (await command('backup', ['--new-identity', identity], here)).printed
    const recipient = /age1\w+/.exec(said)?.[0] ?? ''
    const made = await whileClerksRegister(() =>
      command('backup', ['--to', backup, '--recipient', recipient], here),
    )
    expect(made.code, made.printed).to.equal(0)
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('holds everything acknowledged before it, and all of it holds together where it is restored', async () => {
    const where = await into('whole')
    const { code, printed } = await restoredInto(where)

    expect(code, printed).to.equal(0)
    expect(JSON.parse(printed)).to.include({ holds: true })
    const count = 'SELECT COUNT(*) AS documents FROM documents'
    const [found] = await askedOf(where.DATABASE_URL, count)
    expect(Number(found?.['documents'])).to.be.at.least(acknowledged)
  })

  it('is readable by nobody else, on the disk or by its text', async () => {
    const bytes = await readFile(backup)

    expect((await stat(backup)).mode & 0o777).to.equal(0o600)
    expect(bytes.subarray(0, 21).toString()).to.equal('age-encryption.org/v1')
    expect(bytes.includes('vanthu.tu')).to.equal(false)
  })

  it('is refused where it is cut off, changed, or opened by another, and leaves no rows', async () => {
    const bytes = await readFile(backup)
    const cut = join(folder, 'cut.age')
    await writeFile(cut, bytes)
    await truncate(cut, bytes.length - 70_000)
    const changed = join(folder, 'changed.age')
    const other = join(folder, 'other-identity')
    await writeFile(changed, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))
    await command('backup', ['--new-identity', other], here)
    const where = await into('changed')

    const ends = [
      { why: /damaged or cut off/, ...(await restored('cut', cut)) },
      { why: /damaged or cut off/, ...(await restoredInto(where, changed)) },
      { why: /This key does not open the backup/, ...(await restored('other', backup, other)) },
    ]

    for (const { code, printed, why } of ends) {
      expect(code, printed).to.equal(2)
      expect(printed).to.match(why)
    }
    const left = await askedOf(where.DATABASE_URL, 'SELECT 1 FROM journal_lines')
    expect(left).to.deep.equal([])
  })

  it('leaves no key where it is not whole, and is not made under an empty passphrase', async () => {
    const passphraseFile = join(folder, 'passphrase')
    const [path, passphrase] = [join(folder, 'keys.age'), 'mật khẩu đủ dài']
    const beginning = { format: 'tamcap-backup-1', madeAt: '', migrations: [] }
    await writeSealed(path, { passphrase }, async (put) => {
      const bytes = Buffer.from(JSON.stringify(beginning))
      await put('beginning.json', bytes.length, bytes)
      await put('keys/log/ed25519.key.pem', 3, Buffer.from('pem'))
    })
    await writeFile(passphraseFile, passphrase)
    const opened = ['--from', path, '--passphrase-file', passphraseFile]
    const { code, printed } = await command('restore', opened, await into('keyless'))
    await writeFile(passphraseFile, '\n')
    const sealed = ['--to', join(folder, 'open.age'), '--passphrase-file', passphraseFile]
    const open = await command('backup', sealed, here)

    expect([code, open.code], printed).to.deep.equal([2, 1])
    expect(printed).to.contain('its end is missing')
    expect(existsSync(join(folder, 'keyless', 'keys'))).to.equal(false)
  })

  it('is refused by an installation that is not empty', async () => {
    const { code, printed } = await command(
      'restore',
      ['--from', backup, '--identity', identity],
      here,
    )

    expect(code).to.equal(2)
    expect(printed).to.contain('not empty')
  })
})
