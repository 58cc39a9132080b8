import { expect } from 'chai'
import { settle } from '../../../server/journal/sequence.ts'
import { change, row, rows, transact } from '../../../server/platform/database.ts'
import { files } from '../../../server/platform/files.ts'
import { keepRaised } from '../../../server/signing/levels/keep-raised.ts'
import { askRaising, takeDue } from '../../../server/signing/levels/raising-rows.ts'
import { openProvince } from '../sealed-document.ts'
import { agreeing, reason, registered } from './registered.ts'

describe('a copy that is taken back while evidence is being gathered on it', () => {
  beforeEach(openProvince)

  let at: string
  const outcome = { level: 'B-LT', waitsFor: null, tries: 0, nextTryAt: null } as const

  // The copy's file is in hand, and no document but the copy holds it.
  const inHand = async () => {
    const life = await registered()
    // What the seal may have asked for already is due by now.
    at = new Date().toISOString()
    const { documentId, copyId } = life
    await transact(() =>
      change('DELETE FROM document_versions WHERE document_id = :documentId', { documentId }),
    )
    const version = await row<{ sha256: string; agencyId: number }>(
      `SELECT v.sha256, d.agency_id FROM document_versions v JOIN documents d ON d.id = v.document_id
       WHERE d.id = :copyId`,
      { copyId },
    )
    const { sha256 = '', agencyId = 0 } = version ?? {}
    await askRaising({ baseSha256: sha256, agencyId, documentId: copyId }, at)
    const [file] = await takeDue(at, 'a process', { mostAtOnce: 1, seconds: 900 })
    const kept = await files().keep(Buffer.from(`raised ${String(copyId)}`))
    return { ...life, file: file!, kept }
  }
  const takenBack = async ({ sender, desk, path }: Awaited<ReturnType<typeof inHand>>) => {
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/1/answer`, agreeing)
  }
  // What was raised and is not entered to be destroyed would stay for ever.
  const forgotten = () =>
    rows(
      `SELECT r.sha256 FROM raised_files r
       WHERE NOT EXISTS (SELECT 1 FROM destructions x WHERE x.sha256 = r.sha256 AND x.is_due = 1)`,
    )

  it('is entered to be destroyed with what was raised, or nothing raised is kept: whichever comes first', async () => {
    const life = await inHand()
    await takenBack(life)

    const [, raising] = await Promise.allSettled([
      settle(),
      keepRaised({ file: life.file, ...life.kept, outcome }, at),
    ])

    const raised = await rows('SELECT sha256 FROM raised_files')
    expect(raised.length).to.equal(raising.status === 'fulfilled' ? 1 : 0)
    expect(await forgotten()).to.deep.equal([])
    expect(await rows('SELECT base_sha256 FROM raisings')).to.deep.equal([])
    expect(await rows('SELECT sha256 FROM destructions')).to.have.lengthOf(1 + raised.length)
  })

  it('gets nothing that is ready only after it was withdrawn, and no evidence is asked for again', async () => {
    const life = await inHand()
    await takenBack(life)
    await settle()

    const late = keepRaised({ file: life.file, ...life.kept, outcome }, at)
    const why = await late.then(
      () => 'kept',
      (problem: unknown) => (problem as Error).message,
    )
    const { agencyId, documentId, baseSha256 } = life.file
    await askRaising({ baseSha256, agencyId, documentId }, at)

    expect(why).to.equal('another process has the file in hand')
    expect(await rows('SELECT sha256 FROM raised_files')).to.deep.equal([])
    expect(await rows('SELECT base_sha256 FROM raisings')).to.deep.equal([])
  })
})
