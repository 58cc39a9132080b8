import { expect } from 'chai'
import { change, transact } from '../../../server/platform/database.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { arrives, bookOf, cellsOf, paperDecision } from '../../support/books.ts'
import { signedIn, type Answer, type Desk, type Json } from '../../support/desk.ts'
import { draftForm, openOffice, peoplesCommittee, type Office } from '../../support/documents.ts'
import { bodyId } from '../../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../../support/signing.ts'
import { thisYear, today } from '../../support/day.ts'

const reason = 'Cấp nhầm sổ, lãnh đạo yêu cầu soạn lại.'

describe('The number that a document bears', () => {
  let office: Office
  let outgoing: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    outgoing = await bookOf(office.clerk, 'outgoing')
  })

  const voids = (desk: Desk, id: unknown): Promise<Answer> =>
    desk.post(`/documents/${String(id)}/number-void`, { reason })
  const proved = async (): Promise<Json> => {
    const auditor = await signedIn('thanhtravien.ttt')
    return (await auditor.get(`/oversight/numbers?agencyId=${String(await bodyId('H90'))}`)).body
  }
  const found = ({ series }: Json) =>
    (series as Json[]).flatMap(({ problems }) => (problems as Json[]).map(({ code }) => code))

  it('is one kept back where the clerk takes it, and is voided with it before it is issued', async function () {
    this.timeout(120_000)
    const book = `/registers/${String(outgoing)}`
    const kept = { count: 2, untilOn: today(), reason: 'Kỳ họp.' }
    expect((await office.clerk.post(`${book}/reservations`, kept)).status).to.equal(201)
    const id = await typedAwaiting(office)
    expect((await signedBy('chutich.ubnd', id)).reasons).to.deep.equal([])
    const path = `/documents/${String(id)}`

    const { body: choice } = await office.clerk.get(`${path}/kept-numbers`)
    const numbered = await office.clerk.post(`${path}/number`, { keptNumber: 2 })
    const voided = await voids(office.clerk, id)

    expect(choice.numbers.map(({ number }: Json) => number)).to.deep.equal([1, 2])
    expect([numbered.reasons, numbered.body.reference]).to.deep.equal([[], '02/QĐ-UBND'])
    expect(voided.status).to.equal(201)
    const { body: shown } = await office.clerk.get(path)
    expect([shown.stage, shown.waitingFor, shown.may.seal.length > 0]).to.deep.equal([
      'voided',
      [],
      true,
    ])
    const lines = await cellsOf(office.clerk, `kind=outgoing&period=${thisYear()}`)
    expect(lines.map((cells) => [cells[0], cells[9]])).to.deep.equal([
      ['01', 'Giữ số: Kỳ họp.'],
      ['02/QĐ-UBND', `Hủy số: ${reason}`],
    ])
    expect((await voids(office.clerk, id)).reasons).to.deep.equal(['number.is_void'])
    const again = await paperDecision(office.clerk, outgoing, { number: 2 })
    expect(again.reasons).to.include('number.is_void')
    expect(found(await proved())).to.deep.equal([])
    await transact(() => change("UPDATE documents SET stage = 'sealed' WHERE id = :id", { id }))
    expect(found(await proved())).to.deep.equal(['series.void_number_borne'])
  })

  it('is voided of paper and of arrivals too, by the clerk of the body, and only while nobody acts on it', async () => {
    const { body: paper } = await paperDecision(office.clerk, outgoing)
    const { body: arrival } = await arrives(office.clerk)
    const { body: presented } = await arrives(office.clerk, { reference: '9/UBND-VX' })
    await transact(() =>
      change("UPDATE documents SET stage = 'presented' WHERE id = :id", { id: presented.id }),
    )

    expect((await voids(office.leader, paper.id)).reasons).to.deep.equal(['register.not_your_role'])
    const byOutsider = await voids(await signedIn('vanthu.tu'), paper.id)
    expect(byOutsider.reasons).to.deep.equal(['document.not_found'])
    expect((await voids(office.clerk, paper.id)).status).to.equal(201)
    expect((await voids(office.clerk, arrival.id)).status).to.equal(201)
    const late = await voids(office.clerk, presented.id)
    expect([late.status, late.reasons]).to.deep.equal([409, ['number.not_to_void_now']])
    const sameAgain = await arrives(office.clerk)
    expect(sameAgain.body.arrivalNumber).to.equal(3)
    expect(found(await proved())).to.deep.equal([])
  })

  it('may be kept for longer, and a kept number whose term is over is revived', async () => {
    const book = `/registers/${String(outgoing)}`
    const tomorrow = daysAfter(today(), 1)
    await office.clerk.post(`${book}/reservations`, { count: 1, untilOn: today(), reason: 'Họp.' })
    const extend = (given: object) =>
      office.clerk.post(`${book}/reservation-terms`, {
        period: thisYear(),
        number: 1,
        reason,
        ...given,
      })

    const shorter = await extend({ untilOn: today() })
    const done = await extend({ untilOn: tomorrow })
    const unknown = await extend({ untilOn: tomorrow, number: 2 })

    expect([shorter.status, shorter.reasons]).to.deep.equal([409, ['reservation.not_longer']])
    expect([done.status, done.reasons]).to.deep.equal([200, []])
    expect(unknown.reasons).to.include('number.not_given_yet')
    const { body } = await office.clerk.get(`${book}/numbers?period=${thisYear()}`)
    expect(body.reservations[0]).to.include({ state: 'open', untilOn: tomorrow })
  })

  it('stands in the symbol of the council that issues under the seal of its body', async () => {
    const { body: body } = await office.drafter.get('/session')
    const unitId = Number(body.post.unitId)
    const book = { kind: 'outgoing', name: 'Sổ Hội đồng', unitId, opensOn: today() }
    const named = { ...book, organCode: 'HĐTĐKT' }
    expect((await office.clerk.post('/registers', named)).reasons).to.deep.equal([])
    const nobodys = await office.clerk.post('/registers', {
      ...named,
      ...{ name: 'Sổ khác', unitId: null, typeCodes: ['plan'] },
    })

    const form = draftForm(office.leaderPostId, { text: 'Điều 1. Thi hành.' })
    const { body: drafted } = await office.drafter.post('/documents', form)

    expect(nobodys.reasons).to.deep.equal(['register.symbol_of_no_council'])
    const { body: shown } = await office.drafter.get(`/documents/${String(drafted.id)}`)
    expect(shown.notation).to.equal('QĐ-HĐTĐKT')
    expect(shown.content.parentAgencyName).to.equal('Ủy ban nhân dân tỉnh Hương Sơn')
    expect(shown.content.agencyName).to.equal(body.post.unitName)
  })
})
