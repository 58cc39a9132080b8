import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { signHead } from '../../../server/journal/log/heads.ts'
import { closeLog, openLog } from '../../../server/journal/log/open-log.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { verifyJournal } from '../../../server/journal/verify.ts'
import { change, insert, transact } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { generatedJournal, type PlacedEntry } from './generated-journal.ts'

describe('a journal of which a head was signed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-damage-'))
  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  const logged = async (lines: readonly PlacedEntry[]) => {
    rmSync(join(folder, 'head'), { force: true })
    const waiting = lines.map((line) => ({ ...line, position: null }))
    await transact(() => insert('journal_lines', waiting))
    await openLog(folder)
    await settle()
    await signHead('2026-11-22T05:00:00.000Z')
  }
  const set = (columns: string, position: number, line = '') =>
    change(`UPDATE journal_lines SET ${columns} WHERE position = :position`, { position, line })

  it('names the first bad line of a row cut short, emptied, changed by a bit, put in between or put at the end', async () => {
    const lines = generatedJournal(140)
    await logged(lines)
    const forged = { ...lines[89]!, id: 4, subject: 'document:999999', seq: 1 }
    const damages: Record<string, [() => Promise<unknown>, number]> = {
      'cut short': [() => set('line = SUBSTR(line, 1, 60)', 71), 71],
      'cut short by its last letter': [
        () => set('line = :line', 140, lines[139]!.line.slice(0, -1)),
        140,
      ],
      emptied: [() => set("line = ''", 1), 1],
      'changed by one bit': [() => set('line = REPLACE(line, \'"seq":1\', \'"seq":0\')', 2), 2],
      'without its digest': [() => set("digest = ''", 139), 139],
      'put in between': [
        async () => {
          for (let position = 140; position >= 90; position -= 1)
            await set('position = position + 1', position)
          await insert('journal_lines', { ...forged, position: 90 })
        },
        90,
      ],
      'put at the end': [() => insert('journal_lines', { ...forged, position: 141 }), 141],
    }

    const named: Record<string, number | null | undefined> = {}
    for (const [what, [damage]] of Object.entries(damages)) {
      await transact(damage)
      named[what] = (await verifyJournal()).firstBad?.position
      await transact(async () => {
        await change('DELETE FROM journal_lines')
        await insert('journal_lines', lines)
      })
    }

    const wanted = Object.entries(damages).map(([what, [, position]]) => [what, position])
    expect(named).to.deep.equal(Object.fromEntries(wanted))
    expect((await verifyJournal()).firstBad).to.equal(undefined)
  })

  it('names the line whose clock was turned back, though the log took it as it came', async () => {
    const lines = generatedJournal(140)
    const last = lines[139]!
    const at = new Date(Date.parse(last.at) - 3_600_000).toISOString()
    const line = JSON.stringify({ ...(JSON.parse(last.line) as object), at })
    await logged([...lines.slice(0, 139), { ...last, at, line, digest: sha256(line) }])

    const { firstBad } = await verifyJournal()

    expect(firstBad).to.include({
      ...{ position: 140, subject: last.subject },
      why: 'its clock was turned back behind an earlier line',
    })
  })
})
