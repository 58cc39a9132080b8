import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { checkpointText } from '../../server/journal/log/formats/checkpoint.ts'
import { countersign } from '../../server/journal/log/witnesses/countersign.ts'
import { noteWith } from '../../server/journal/log/formats/note.ts'
import { closeLog, openLog, plainSettings, theLog } from '../../server/journal/log/open-log.ts'
import { submissionText } from '../../server/journal/log/formats/witness.ts'
import { costOf } from '../support/cost.ts'

describe('An installation that vouches for journals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-strangers-'))

  before(() => openLog(folder))
  after(() => {
    closeLog()
    rmSync(folder, { recursive: true })
  })

  it('asks its database nothing for what no log that it knows has signed', async () => {
    const { keys } = theLog()
    await openLog(folder, { ...plainSettings, witnessed: keys.verifiers })
    const text = checkpointText({ origin: keys.origin, size: 1, root: new Uint8Array(32) })
    const halfSigned = noteWith(text, keys.signHead(text).slice(0, 1))
    const forged = submissionText({ oldSize: 0, proof: [], checkpoint: halfSigned })

    const { statements, result } = await costOf(() =>
      Promise.all(['rubbish', forged].map((body) => countersign(body, new Date().toISOString()))),
    )

    expect(result.map(({ status }) => status)).to.deep.equal([400, 403])
    expect(statements).to.equal(0)
  })
})
