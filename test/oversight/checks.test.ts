import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { alarms } from '../../server/journal/log/alarms.ts'
import { signHead } from '../../server/journal/log/heads.ts'
import { closeLog, openLog } from '../../server/journal/log/open-log.ts'
import { settle } from '../../server/journal/sequence.ts'
import { checkSome } from '../../server/oversight/checks/check-some.ts'
import { change, insert, row, rows, transact } from '../../server/platform/database.ts'
import { files } from '../../server/platform/files.ts'
import { generatedJournal } from '../journal/log/generated-journal.ts'

const stamp = (sha256: string) => ({
  ...{ ownerKind: 'body', ownerId: 1, sha256, width: 1, height: 1 },
  ...{ registeredAt: at, registeredByName: 'ai đó' },
})
const at = '2026-11-22T05:00:00.000Z'

describe('the check in the background', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-check-'))

  beforeEach(async () => {
    rmSync(join(folder, 'head'), { force: true })
    const waiting = generatedJournal(600).map((line) => ({ ...line, position: null }))
    await transact(() => insert('journal_lines', waiting))
    await openLog(folder)
    await settle()
    await signHead(at)
  })
  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  const rounds = async (count: number) => {
    for (let done = 0; done < count; done += 1) await checkSome(at)
    return (await alarms()).map(({ kind, position, why }) => ({ kind, position, why }))
  }

  it('goes through the journal tile by tile, finds nothing wrong, and starts over', async () => {
    const places: string[] = []
    for (let round = 0; round < 4; round += 1) {
      expect(await rounds(1)).to.deep.equal([])
      const found = await row<{ place: string }>(
        "SELECT place FROM log_checks WHERE name = 'journal'",
      )
      places.push(found!.place)
    }
    expect(places).to.deep.equal(['256', '512', '', '256'])
  })

  it('raises one alarm that names the first bad line of what was changed', async () => {
    await transact(() =>
      change('UPDATE journal_lines SET post_id = 99 WHERE position IN (300, 310)'),
    )

    const found = await rounds(8)

    expect(found).to.deep.equal([
      { kind: 'journal', position: 300, why: 'the columns differ from the line' },
    ])
  })

  it('notices what is rewritten together with its tiles by the head, and a file that was replaced', async () => {
    const { sha256 } = await files().keep(Buffer.from('as it was kept'))
    await transact(async () => {
      await change('DELETE FROM log_tiles')
      await change(
        "UPDATE journal_lines SET line = REPLACE(line, 'đã ký', 'da ky') WHERE position = 599",
      )
      await insert('stamp_images', stamp(sha256))
    })
    await openLog(folder)
    await transact(() =>
      insert('journal_lines', { ...generatedJournal(601)[600]!, position: null }),
    )
    await settle()
    await files().remove(sha256, new Date(Date.now() + 60_000))

    const kinds = (await rounds(4)).map(({ kind }) => kind)

    expect(kinds.toSorted()).to.deep.equal(['file', 'journal'])
    expect(await rows('SELECT * FROM log_alarms')).to.have.length(2)
  })
})
