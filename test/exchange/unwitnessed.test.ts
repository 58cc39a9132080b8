import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { keepCountersignature } from '../../server/journal/log/witnesses/countersignatures.ts'
import { closeLog, openLog, plainSettings, theLog } from '../../server/journal/log/open-log.ts'
import {
  logWarnings,
  noteWatch,
  whyLogUnwitnessed,
} from '../../server/journal/log/witnesses/unwitnessed.ts'
import { settle } from '../../server/journal/sequence.ts'
import { insert, transact } from '../../server/platform/database.ts'
import { generatedJournal } from '../journal/log/generated-journal.ts'

const hour = 3_600_000

describe('a journal that nobody outside vouches for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-unwitnessed-'))
  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  const watchedBy = async (...addresses: string[]) => {
    await openLog(folder)
    const verifier = theLog().keys.witness
    const witnesses = addresses.map((address) => ({ address, verifier }))
    await openLog(folder, { ...plainSettings, witnesses })
    await transact(() => insert('journal_lines', { ...generatedJournal(1)[0]!, position: null }))
    await settle()
  }

  // What the desk is warned of so many hours after somebody was named, and whether it may seal.
  const told = async (...hours: number[]) => {
    const now = Date.now()
    await noteWatch(new Date(now).toISOString())
    const moments = hours.map((each) => new Date(now + each * hour).toISOString())
    return await Promise.all(
      moments.map(async (at) => [
        ...(await logWarnings(at)),
        (await whyLogUnwitnessed(at)).length === 0,
      ]),
    )
  }
  const missed = [
    [true],
    ['log.unwitnessed', true],
    ['log.unwitnessed', true],
    ['log.unwitnessed_too_long', false],
  ]

  it('is warned of after an hour, and after four nothing is sealed until somebody does', async () => {
    await watchedBy('https://front.example.vn/log/witness', 'file:///usb')

    expect(await told(0.9, 1.1, 3.9, 4.1)).to.deep.equal(missed)
    const { name } = theLog().keys.witness
    await keepCountersignature({ size: 1, name, kind: 'cosignature', value: '', madeAt: '' })
    expect(await told(4.1)).to.deep.equal([[true]])
  })

  it('is given a week where every witness is reached by a folder alone', async () => {
    await watchedBy('file:///usb')

    expect(await told(41, 43, 167, 169)).to.deep.equal(missed)
  })
})
