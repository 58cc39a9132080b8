import { expect } from 'chai'
import { reindex } from '../../server/documents/search/reindex.ts'
import { unlink, writeFile } from 'node:fs/promises'
import { verifyInstallation } from '../../server/oversight/verify-installation.ts'
import { database } from '../../server/platform/database.ts'
import { openProvince } from '../exchange/sealed-document.ts'
import { signedIn } from '../support/desk.ts'
import { auditor, placeOfFile, travelled } from './travelled.ts'

describe('finding documents of every body', () => {
  beforeEach(openProvince)

  it('is for auditors, without regard to accents, a page at a time', async () => {
    const { documentId, incomingId } = await travelled()
    const desk = await auditor()
    await reindex()

    const { body } = await desk.get('/oversight/documents?words=cong%20tac%20can%20bo&limit=1')
    const next = await desk.get(`/oversight/documents?words=can%20bo&after=${String(body.next)}`)

    expect(body.documents[0]).to.include({ id: incomingId, system: 'state', direction: 'incoming' })
    const ids = next.body.documents.map(({ id }: { id: number }) => id)
    expect([ids, next.body.next]).to.deep.equal([[documentId], null])
    const other = await (await signedIn('bithu.tu')).get('/oversight/documents')
    expect([other.status, other.reasons]).to.deep.equal([403, ['oversight.not_your_role']])
  })
})

describe('proving the installation', () => {
  beforeEach(openProvince)

  it('answers auditors and administrators alone', async () => {
    const asked = async (logIn: string) => await (await signedIn(logIn)).get('/oversight/journal')

    expect((await asked('thanhtravien.ttt')).body).to.deep.include({ firstBad: null })
    expect((await asked('quantri.vpubnd')).status).to.equal(200)
    expect((await asked('chutich.ubnd')).reasons).to.deep.equal(['oversight.not_your_role'])
  })

  it('holds when nobody has touched it', async () => {
    await travelled()

    const { journal, numbers, files } = await verifyInstallation()

    expect(journal.firstBad).to.equal(undefined)
    expect(files).to.deep.equal({ named: 1, missing: [], damaged: [] })
    // The document of this test was put there with a number that no book gave: that is found, and nothing else.
    const found = numbers.wrong.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(found).to.deep.equal(['series.document_not_in_book'])
  })

  it('names the first bad line, and each file that is damaged or missing', async () => {
    await travelled()
    const place = await placeOfFile()
    await writeFile(place, 'changed')
    const damaged = await verifyInstallation()
    await unlink(place)
    const missing = await verifyInstallation()
    await database().query("UPDATE journal_lines SET post_id = 1 WHERE act = 'document.issue'")
    const tampered = await verifyInstallation()

    const sha256 = place.slice(-64)
    expect([damaged.holds, damaged.files.damaged]).to.deep.equal([false, [sha256]])
    expect([missing.holds, missing.files.missing]).to.deep.equal([false, [sha256]])
    expect(tampered.journal.firstBad?.subject).to.match(/^document:/)
  })
})
