import { expect } from 'chai'
import { unlink, writeFile } from 'node:fs/promises'
import { database } from '../../server/platform/database.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { openProvince } from '../exchange/sealed-document.ts'
import { signedIn } from '../support/desk.ts'
import { linesOf } from '../support/province.ts'
import { keyFolder } from '../support/signing.ts'
import { auditor, placeOfFile, travelled } from './travelled.ts'

const traceOf = async (documentId: number) =>
  await (await auditor()).get(`/documents/${String(documentId)}/trace`)

describe('the trace of a document', () => {
  beforeEach(async () => {
    await openProvince()
    openKeys(keyFolder)
  })

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
