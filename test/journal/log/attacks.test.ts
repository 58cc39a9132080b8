import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { signHead } from '../../../server/journal/log/heads.ts'
import { keptSize } from '../../../server/journal/log/kept-tiles.ts'
import { closeLog, openLog } from '../../../server/journal/log/open-log.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { verifyJournal } from '../../../server/journal/verify.ts'
import { change, insert, row, transact } from '../../../server/platform/database.ts'
import { generatedJournal, rewrittenFrom, type PlacedEntry } from './generated-journal.ts'

const moment = '2026-11-22T05:00:00.000Z'

describe('whoever rules over the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-log-'))
  const lines = generatedJournal(600)

  const fill = async (given: readonly PlacedEntry[]) => {
    await transact(async () => {
      await change('DELETE FROM journal_lines')
      await insert('journal_lines', given)
    })
  }

  // One journal for all: lines that came before the log was kept, then lines placed with it, three heads.
  beforeEach(async function () {
    this.timeout(120_000)
    rmSync(join(folder, 'head'), { force: true })
    await fill(lines.slice(0, 100))
    await openLog(folder)
    for (const [from, to] of [
      [100, 300],
      [300, 590],
    ]) {
      const waiting = lines.slice(from, to).map((line) => ({ ...line, position: null }))
      await transact(() => insert('journal_lines', waiting))
      await settle()
      await signHead(moment)
    }
    await fill(lines.slice(0, 590))
  })

  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  const tampered = async (work: () => Promise<unknown>) => {
    await transact(work)
    const { firstBad } = await verifyJournal()
    return firstBad && { position: firstBad.position, why: firstBad.why }
  }
  const forget = (position: number) =>
    change('DELETE FROM journal_lines WHERE position = :position', { position })

  it('is found out, and the first bad line is named', async function () {
    this.timeout(60_000)
    const { firstBad, lines: count, head } = await verifyJournal()
    expect([firstBad, count]).to.deep.equal([undefined, 590])
    expect(head).to.match(/\/log\n590\n/)
    expect(await keptSize()).to.equal(590)
    expect(statSync(join(folder, 'ed25519.key.pem')).mode & 0o777).to.equal(0o600)

    const attacks: Record<string, [() => Promise<unknown>, number]> = {
      deleted: [() => forget(250), 250],
      'deleted, and those after it moved up': [
        async () => {
          await forget(250)
          for (let position = 251; position <= 590; position += 1)
            await change('UPDATE journal_lines SET position = :to WHERE position = :position', {
              to: position - 1,
              position,
            })
        },
        250,
      ],
      inserted: [
        async () => {
          const next = lines[590]!
          await insert('journal_lines', { ...next, position: 591 })
        },
        591,
      ],
      swapped: [
        async () => {
          await change('UPDATE journal_lines SET position = 9999 WHERE position = 120')
          await change('UPDATE journal_lines SET position = 120 WHERE position = 121')
          await change('UPDATE journal_lines SET position = 121 WHERE position = 9999')
        },
        120,
      ],
      'cut short': [() => change('DELETE FROM journal_lines WHERE position > 580'), 580],
      'cut short with its tiles': [
        async () => {
          await change('DELETE FROM journal_lines WHERE position > 580')
          await change('UPDATE log_tiles SET width = 68 WHERE level = 0 AND tile = 2')
        },
        580,
      ],
      'rewritten from a line on, with every hash': [
        async () => {
          await change('DELETE FROM journal_lines')
          await insert('journal_lines', rewrittenFrom(lines.slice(0, 590), 420))
        },
        420,
      ],
    }
    for (const [what, [attack, position]] of Object.entries(attacks)) {
      expect((await tampered(attack))?.position, what).to.equal(position)
      await transact(() => change('UPDATE log_tiles SET width = 78 WHERE level = 0 AND tile = 2'))
      await fill(lines.slice(0, 590))
    }
    expect((await verifyJournal()).firstBad).to.equal(undefined)
  })

  it('cannot make the tree anew without the keys', async () => {
    await fill(rewrittenFrom(lines.slice(0, 590), 420))
    await transact(() => change('DELETE FROM log_tiles'))
    await openLog(folder)
    await transact(() => insert('journal_lines', { ...lines[590]!, position: null }))
    await settle()

    const { firstBad } = await verifyJournal()

    // The line lies behind the head over 300, which holds, and before that over 590, which does not.
    expect(firstBad?.position).to.equal(301)
    expect(firstBad?.why).to.match(/not those over which the head of 590 was signed/)
  })

  it('cannot put everything back to an earlier time: the head beside the keys is from later', async () => {
    await transact(async () => {
      await change('DELETE FROM log_tiles WHERE tile > 0 OR level > 1')
      await change('DELETE FROM log_heads')
    })
    await fill(lines.slice(0, 256))
    await openLog(folder)

    const { firstBad } = await verifyJournal()
    expect(firstBad).to.deep.include({ position: 256 })
    expect(firstBad?.why).to.match(/a head was signed over/)
    expect(await signHead(moment)).to.equal(undefined)
    const alarm = await row<{ kind: string; why: string }>('SELECT * FROM log_alarms')
    expect(alarm?.why).to.match(/put back to an earlier time/)
  })
})
