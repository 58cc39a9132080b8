import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { alarms } from '../../../server/journal/log/alarms.ts'
import { signHead } from '../../../server/journal/log/heads.ts'
import { keptTiles } from '../../../server/journal/log/kept-tiles.ts'
import { closeLog, openLog } from '../../../server/journal/log/open-log.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { verifyJournal } from '../../../server/journal/verify.ts'
import { checkSome } from '../../../server/oversight/checks/check-some.ts'
import { change, insert, rows, transact } from '../../../server/platform/database.ts'
import { generatedJournal } from './generated-journal.ts'

const at = '2026-11-22T05:00:00.000Z'

describe('a tile of the journal’s tree', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-tiles-'))
  const lines = generatedJournal(300)
  const place = async (from: number, to: number) => {
    const waiting = lines.slice(from, to).map((line) => ({ ...line, position: null }))
    await transact(() => insert('journal_lines', waiting))
    await settle()
  }

  beforeEach(async () => {
    rmSync(join(folder, 'head'), { force: true })
    await openLog(folder)
    await place(0, 290)
    await signHead(at)
  })
  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  const replace = async (tile: number, work: (hashes: Buffer) => Buffer) => {
    const [kept] = await keptTiles([{ level: 0, tile }])
    const hashes = work(Buffer.from(kept!.hashes))
    await transact(() =>
      change('UPDATE log_tiles SET hashes = :hashes WHERE level = 0 AND tile = :tile', {
        hashes,
        tile,
      }),
    )
  }
  const found = async () => (await alarms()).map(({ kind, position }) => ({ kind, position }))

  it('is noticed where a hash in it was replaced, at that line', async () => {
    await replace(0, (hashes) => hashes.fill(7, 32 * 99, 32 * 100))

    await checkSome(at)

    expect(await found()).to.deep.equal([{ kind: 'journal', position: 100 }])
    expect((await verifyJournal()).firstBad?.position).to.equal(100)
  })

  it('is made anew of the lines where it was cut short, with an alarm; the heads hold it to what was signed', async () => {
    await replace(1, (hashes) => hashes.subarray(0, 100))
    await checkSome(at)
    await checkSome(at)
    expect((await found())[0]).to.deep.equal({ kind: 'journal', position: 260 })

    await openLog(folder)
    await place(290, 300)

    expect((await found()).map(({ kind }) => kind)).to.deep.equal(['journal', 'journal'])
    expect((await signHead(at))?.size).to.equal(300)
    expect((await verifyJournal()).firstBad).to.equal(undefined)
    expect(await rows('SELECT level FROM log_tiles')).to.have.length(3)
  })
})
