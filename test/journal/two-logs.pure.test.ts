import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect } from 'chai'
import { inProject } from '../../server/platform/root.ts'
import { emptyDatabase, endLeases } from '../support/other-database.ts'
import { hasMariadb, startMariadb, type PrivateMariadb } from '../support/private-mariadb.ts'
import { fileIn, LogInstallation } from './two-logs/process.ts'

const executed = promisify(execFile)
const times = 20
let mariadb: PrivateMariadb | undefined

before(async function () {
  this.timeout(60_000)
  mariadb = hasMariadb() ? await startMariadb() : undefined
})
after(() => mariadb?.stop())

/** A new database on the private MariaDB, or a file in the folder where there is none. */
const onMariadb = async (folder: string, name: string): Promise<string> =>
  mariadb ? await emptyDatabase(mariadb.url, name) : fileIn(folder)

describe('Two processes over one journal', function () {
  this.timeout(120_000)

  it('place every line once, though the one that places is killed at it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tamcap-one-log-'))
    const url = await onMariadb(folder, 'one_log')
    const one = await LogInstallation.start(folder, url)
    const other = await LogInstallation.start(folder, url)
    const cut = one.ask({ ask: 'act', times: 10_000 }).catch(() => undefined)
    // However busy the machine: it is killed only once it has begun.
    while ((await other.ask({ ask: 'tell' })).lines === 0);
    await other.ask({ ask: 'act', times })
    await one.kill()
    await endLeases(url)

    const { size, lines, whyBroken, alarms } = await other.ask({ ask: 'act', times })

    expect([size, whyBroken, alarms]).to.deep.equal([lines, undefined, []])
    expect(lines).to.be.greaterThan(2 * times)
    await other.kill()
    await cut
    await rm(folder, { recursive: true })
  })
})

describe('Two installations that vouch for each other’s journals', function () {
  this.timeout(120_000)
  let folder: string
  let party: LogInstallation
  let front: LogInstallation
  let urls: Record<'party' | 'front' | 'again', string>

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-two-logs-'))
    urls = {
      party: fileIn(join(folder, 'party')),
      front: fileIn(join(folder, 'front')),
      again: await onMariadb(join(folder, 'again'), 'again'),
    }
    ;[party, front] = await Promise.all([
      LogInstallation.start(join(folder, 'party')),
      LogInstallation.start(join(folder, 'front')),
    ])
    await LogInstallation.introduce(party, front)
  })
  after(async () => {
    await Promise.all([party.kill(), front.kill()])
    await rm(folder, { recursive: true })
  })

  const command = async (name: string, at: keyof typeof urls, ...given: string[]) => {
    const environment = { DATA_FOLDER: join(folder, at), DATABASE_URL: urls[at] }
    const all = ['--import', 'tsx', inProject(`bin/${name}.ts`), ...given]
    return await executed(process.execPath, all, { env: { ...process.env, ...environment } })
  }

  it('notice that one was restored into the past, and it goes on with a new log', async () => {
    const backup = join(folder, 'party.age')
    const identity = join(folder, 'identity')
    const secret = await generateX25519Identity()
    await writeFile(identity, secret)
    const recipient = await identityToRecipient(secret)
    await front.ask({ ask: 'act', times: 2 })
    await party.ask({ ask: 'act', times: 5 })
    await command('backup', 'party', '--to', backup, '--recipient', recipient, '--with-keys')
    const before = await party.ask({ ask: 'act', times: 5 })
    expect([before.size, before.countersigned, before.alarms]).to.deep.equal([10, 10, []])

    // The server is lost; the backup of five lines ago takes its place, on another database, and work goes on.
    await party.kill()
    const restored = await command('restore', 'again', '--from', backup, '--identity', identity)
    expect(JSON.parse(restored.stdout)).to.include({ holds: true })
    party = await LogInstallation.start(join(folder, 'again'), urls.again)
    await LogInstallation.introduce(party, front)
    const shorter = await party.ask({ ask: 'act', times: 2 })
    expect([shorter.size, shorter.countersigned]).to.deep.equal([7, 5])
    expect(shorter.alarms).to.deep.equal(['refused'])
    const longer = await party.ask({ ask: 'act', times: 6 })
    expect([longer.size, longer.countersigned]).to.deep.equal([13, 5])
    expect((await front.ask({ ask: 'tell' })).alarms).to.deep.equal(['forked'])

    await party.kill()
    await endLeases(urls.again)
    const said = await command('restore', 'again', '--new-log', 'restored after a fire')
    expect(said.stdout).to.contain(`${before.origin} is closed`)
    expect(await readdir(join(folder, 'again', 'keys'))).to.have.length(2)
    party = await LogInstallation.start(join(folder, 'again'), urls.again)
    await LogInstallation.introduce(party, front)
    const after = await party.ask({ ask: 'act', times: 1 })
    expect(after.origin).to.equal(`${before.origin}/2`)
    expect([after.size, after.countersigned]).to.deep.equal([15, 15])
    expect([after.alarms, after.closed]).to.deep.equal([[], [before.origin]])
    expect(after.whyBroken).to.equal(undefined)
  })

  it('may each begin a new log, on the embedded database too', async () => {
    const before = await front.ask({ ask: 'tell' })
    await front.kill()
    await endLeases(urls.front)

    await command('restore', 'front', '--new-log', 'restored after a flood')

    front = await LogInstallation.start(join(folder, 'front'))
    const after = await front.ask({ ask: 'tell' })
    expect([after.origin, after.closed]).to.deep.equal([`${before.origin}/2`, [before.origin]])
    expect([after.size, after.whyBroken]).to.deep.equal([after.lines, undefined])
  })
})
