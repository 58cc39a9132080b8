import { expect } from 'chai'
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settle } from '../../server/journal/sequence.ts'
import { verifyInstallation } from '../../server/oversight/verify-installation.ts'
import { database, row } from '../../server/platform/database.ts'
import { inbox, issued, openProvince } from '../exchange/sealed-document.ts'
import { signedIn } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, postIdOf } from '../support/province.ts'

const plain = { dueOn: null, note: null }
const auditor = () => signedIn('thanhtravien.ttt')
const traceOf = async (documentId: number) =>
  await (await auditor()).get(`/documents/${String(documentId)}/trace`)

/** A document sent to two bodies; one has registered it and presented it to its chairman. */
async function travelled(): Promise<{ documentId: number; incomingId: number }> {
  const documentId = await issued({ to: ['H90', 'I01.90'], abstract: 'Về công tác cán bộ' })
  const { desk, path } = await inbox('vanthu.ubnd')
  const { body } = await desk.post(`${path}/registration`, plain)
  const toPostId = await postIdOf('chutich.ubnd')
  const presented = await desk.post(`/documents/${String(body.id)}/presentation`, { toPostId })
  const chairman = await signedIn('chutich.ubnd')
  await chairman.post(`/tasks/${String(presented.body.id)}/seen`)
  await settle()
  return { documentId, incomingId: body.id }
}

describe('the trace of a document', () => {
  beforeEach(openProvince)

  it('shows an auditor its life over every body, each line with who, in which post, and its proof', async () => {
    const { documentId, incomingId } = await travelled()

    const { status, body } = await traceOf(documentId)

    expect(status).to.equal(200)
    const acts = body.lines.map(({ act }: { act: string }) => act)
    expect(acts).to.include.members([
      'document.seal',
      'document.issue',
      'delivery.send',
      'delivery.arrive',
      'delivery.register',
      'document.register',
      'document.present',
      'task.see',
    ])
    const registered = body.lines.find(({ act }: { act: string }) => act === 'delivery.register')
    expect(registered).to.include({ agencyName: 'Ủy ban nhân dân tỉnh Hương Sơn', system: 'state' })
    expect(registered).to.include({ postTitle: 'Văn thư', isIntact: true })
    expect(body.deliveries).to.have.lengthOf(2)
    expect(body.deliveries[0]).to.include({ state: '03', incomingDocumentId: incomingId })
    expect(body.lines.every(({ isIntact }: { isIntact: boolean }) => isIntact)).to.equal(true)
    expect(body.isIntact).to.equal(true)
  })

  it('begins at the origin when the auditor asks from a copy that was received', async () => {
    const { documentId, incomingId } = await travelled()

    const { body } = await traceOf(incomingId)

    expect(body.documentId).to.equal(documentId)
  })

  it('records that an auditor has read it', async () => {
    const { documentId } = await travelled()

    await traceOf(documentId)

    const [line] = await linesOf('trace.read')
    expect(line?.subject).to.equal(`trace:${String(documentId)}`)
  })

  it('shows a body its own part of it: the sender the states, not what the recipient does inside', async () => {
    const { documentId, incomingId } = await travelled()
    const subjects = async (logIn: string, id: number) => {
      const { body } = await (await signedIn(logIn)).get(`/documents/${String(id)}/trace`)
      return new Set<string>(
        body.lines.map(({ subject }: { subject: string }) => subject.split(':')[0]),
      )
    }

    expect([...(await subjects('vanthu.tu', documentId))]).to.have.members(['document', 'delivery'])
    const own = await subjects('vanthu.ubnd', incomingId)
    expect([...own]).to.have.members(['document', 'delivery', 'task'])
    expect(await linesOf('trace.read')).to.be.empty
  })

  it('is not there for a body that has no part in it', async () => {
    const { documentId } = await travelled()

    const answer = await (
      await signedIn('vanthu.ubnd')
    ).get(`/documents/${String(documentId)}/trace`)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['document.not_found']])
  })

  const attacks = {
    'a changed text': "SET line = REPLACE(line, 'delivery.register', 'delivery.refuse')",
    'a text that is no JSON any more': "SET line = 'x'",
    'a changed person': 'SET person_id = 1',
    'another digest': `SET digest = '${'0'.repeat(64)}'`,
  }
  for (const [what, sql] of Object.entries(attacks)) {
    it(`names the line of ${what}`, async () => {
      const { documentId } = await travelled()
      await database().query(`UPDATE journal_lines ${sql} WHERE act = 'delivery.register'`)

      const { body } = await traceOf(documentId)

      const broken = body.lines.filter(({ isIntact }: { isIntact: boolean }) => !isIntact)
      expect(broken[0].act).to.equal('delivery.register')
      expect(body.isIntact).to.equal(false)
    })
  }

  for (const act of ['delivery.arrive', 'delivery.register']) {
    it(`shows that the line of ${act} is gone`, async () => {
      const { documentId } = await travelled()
      await database().query(`DELETE FROM journal_lines WHERE act = '${act}'`)

      const { body } = await traceOf(documentId)

      expect(body.isIntact).to.equal(false)
    })
  }

  it('shows that the file is damaged or gone', async () => {
    const { documentId } = await travelled()
    const place = await placeOfFile()
    await writeFile(place, 'changed')
    const damaged = await traceOf(documentId)
    await unlink(place)
    const gone = await traceOf(documentId)

    expect([damaged.status, damaged.body.isIntact]).to.deep.equal([200, false])
    expect([gone.status, gone.body.isIntact]).to.deep.equal([200, false])
  })
})

async function placeOfFile(): Promise<string> {
  const kept = await row<{ sha256: string }>('SELECT sha256 FROM deliveries')
  const sha256 = kept?.sha256 ?? ''
  return join(dataFolder, 'store', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

describe('finding documents of every body', () => {
  beforeEach(openProvince)

  it('is for auditors, without regard to accents, a page at a time', async () => {
    const { documentId, incomingId } = await travelled()
    const desk = await auditor()

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

    const { holds, files } = await verifyInstallation()

    expect([holds, files]).to.deep.equal([true, { named: 1, missing: [], damaged: [] }])
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
