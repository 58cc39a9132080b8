import { expect } from 'chai'
import { costOf } from '../support/cost.ts'
import { forgetAgencies } from '../../server/agencies/directory.ts'
import { insert, row, rows, transact } from '../../server/platform/database.ts'
import { newId } from '../../server/platform/identifiers.ts'
import { settle } from '../../server/journal/sequence.ts'
import { verifyJournal } from '../../server/journal/verify.ts'
import { signedIn } from '../support/desk.ts'
import { bodyId, linesOf } from '../support/province.ts'
import { openProvince, sealedDocument } from './sealed-document.ts'

describe('issuing', () => {
  beforeEach(openProvince)

  const issue = async (logIn: string, documentId: number) =>
    await (await signedIn(logIn)).post(`/documents/${String(documentId)}/issue`)
  const deliveries = () => rows<{ state: string }>('SELECT state FROM deliveries')

  it('sends a delivery to each body that is named, and none to one outside', async () => {
    const documentId = await sealedDocument({ to: ['H90', 'I01.90'] })

    const answer = await issue('vanthu.tu', documentId)

    expect([answer.status, answer.body]).to.deep.equal([201, { id: documentId, deliveries: 2 }])
    expect(await deliveries()).to.deep.equal([{ state: 'sent' }, { state: 'sent' }])
    const { stage } = (await row<{ stage: string }>('SELECT stage FROM documents'))!
    expect(stage).to.equal('issued')
    expect(await linesOf('delivery.send')).to.have.lengthOf(2)
    expect(await linesOf('document.issue')).to.have.lengthOf(1)
  })

  it('lets what was sent arrive, and shows it in the recipient’s inbox as it was issued', async () => {
    const documentId = await sealedDocument({ to: ['H90'], abstract: 'Về công tác cán bộ' })
    await issue('vanthu.tu', documentId)

    await settle()

    const desk = await signedIn('vanthu.ubnd')
    const { body } = await desk.get('/deliveries?state=01')
    expect(body.deliveries).to.have.lengthOf(1)
    const [delivery] = body.deliveries
    expect(delivery).to.include({ reference: '07-QĐ/TU', abstract: 'Về công tác cán bộ' })
    expect(delivery).to.include({ typeName: 'Quyết định', documentId: null, state: '01' })
    expect(delivery.may).to.deep.include({ register: [], refuse: [] })
    const codes = delivery.statuses.map(({ code }: { code: string }) => code)
    expect(codes).to.deep.equal(['sent', '01'])
    const file = await desk.get(`/deliveries/${String(delivery.id)}/file`)
    expect(Buffer.from(file.body).subarray(0, 5).toString()).to.equal('%PDF-')
  })

  it('is refused to all but the clerk, and before the seal; nothing is left', async () => {
    const unsealed = await sealedDocument({ to: ['H90'], stage: 'signed' })

    const byClerk = await issue('vanthu.tu', unsealed)
    const byOfficer = await issue('bithu.tu', unsealed)
    const byOther = await issue('vanthu.ubnd', unsealed)

    expect([byClerk.status, byClerk.reasons]).to.deep.equal([409, ['exchange.not_sealed']])
    expect([byOfficer.status, byOfficer.reasons]).to.deep.equal([403, ['exchange.not_your_role']])
    expect([byOther.status, byOther.reasons]).to.deep.equal([404, ['document.not_found']])
    expect(await deliveries()).to.be.empty
    expect(await linesOf('document.issue')).to.be.empty
  })

  it('happens once when two clerks do it at the same time', async () => {
    const documentId = await sealedDocument({ to: ['H90', 'I01.90'] })
    const desk = await signedIn('vanthu.tu')
    const path = `/documents/${String(documentId)}/issue`

    const answers = await Promise.all([desk.post(path), desk.post(path)])

    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    expect(await deliveries()).to.have.lengthOf(2)
  })

  it('gives a body that is named twice one delivery, and its own body none', async () => {
    const documentId = await sealedDocument({ to: ['H90', 'H90', 'A90'] })

    const { body } = await issue('vanthu.tu', documentId)

    expect(body.deliveries).to.equal(1)
  })

  it('sends what was meant for a body that has ended to its successor', async () => {
    const successorId = await bodyId('H90.02')
    const ended = { agencyId: await bodyId('H90.03'), validTo: '2026-01-31', successorId }
    const documentId = await sealedDocument({ to: ['H90.03'] })
    await transact(async () => {
      await insert('agency_closings', ended)
      forgetAgencies()
    })

    await issue('vanthu.tu', documentId)

    const [delivery] = await rows<{ toAgencyId: number }>('SELECT to_agency_id FROM deliveries')
    expect(delivery?.toAgencyId).to.equal(successorId)
  })

  it('reaches 600 bodies in one act of 12 statements, beside the one that reads the session', async () => {
    const bodies = Array.from({ length: 600 }, (_, index) => newBody(index))
    await transact(() => insert('agencies', bodies))
    const documentId = await sealedDocument({ to: bodies.map(({ id }) => id) })
    const desk = await signedIn('vanthu.tu')

    const cost = await costOf(() => desk.post(`/documents/${String(documentId)}/issue`))

    expect(cost.result.body).to.deep.equal({ id: documentId, deliveries: 600 })
    expect(cost.commits).to.equal(1)
    expect(cost.statements).to.be.at.most(13)
    await settle()
    const arrived = await row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM deliveries WHERE state = '01'",
    )
    expect(Number(arrived?.n)).to.equal(600)
    expect((await verifyJournal()).firstBad).to.equal(undefined)
  })
})

function newBody(index: number) {
  const named = { id: newId(), code: `H91.${String(index)}`, name: `Xã ${String(index)}` }
  const kind = { system: 'state', level: 'commune', profile: 'state', organCode: 'UBND' }
  const place = { foldedName: 'xa', parentId: null, placeName: 'Xã', validFrom: '2025-07-01' }
  return { ...named, ...kind, ...place }
}
