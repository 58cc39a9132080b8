import { expect } from 'chai'
import { costOf } from '../support/cost.ts'
import { row, rows } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { linesOf } from '../support/province.ts'
import { inbox, issued, openProvince } from './sealed-document.ts'

const plain = { dueOn: null, note: null }
const stateNow = async () => (await row<{ state: string }>('SELECT state FROM deliveries'))?.state

describe('registering a delivery', () => {
  beforeEach(openProvince)

  it('makes an incoming document with an arrival number of its own, and its annexes', async () => {
    await issued({ to: ['H90'], annex: true })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')

    const answer = await desk.post(`${path}/registration`, { ...plain, dueOn: '2026-12-01' })

    expect([answer.status, answer.body.arrivalNumber]).to.deep.equal([201, 1])
    const { body } = await desk.get(`/documents/${String(answer.body.id)}`)
    expect(body).to.include({ direction: 'incoming', stage: 'registered', arrivalNumber: 1 })
    expect(body).to.include({ reference: '07-QĐ/TU', number: 7, dueOn: '2026-12-01' })
    expect(body.versions[0]).to.include({ kind: 'received', sha256: delivery.sha256 })
    expect(body.annexes).to.have.lengthOf(1)
    const added = await linesOf('document.add_annex')
    expect(added.map(({ line }) => line.includes(delivery.sha256))).to.deep.equal([true])
    const shown = await desk.get(path)
    expect(shown.body).to.include({ state: '03', incomingDocumentId: answer.body.id })
    expect(await linesOf('delivery.register')).to.have.lengthOf(1)
    expect(await linesOf('document.register')).to.have.lengthOf(1)
  })

  it('costs one commit and seventeen statements, looking for a second copy, counting the deadline and what is remembered for moments among them', async () => {
    await issued({ to: ['H90'] })
    const first = await inbox('vanthu.ubnd')
    await first.desk.post(`${first.path}/registration`, plain)
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const again = { ...plain, duplicateReason: 'Gửi lại lần hai.' }
    const cost = await costOf(() => desk.post(`${path}/registration`, again))

    expect(cost.commits).to.equal(1)
    expect(cost.statements).to.be.at.most(17)
  })

  it('happens once when two clerks do it at the same time: no number is lost', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const answers = await Promise.all([
      desk.post(`${path}/registration`, plain),
      desk.post(`${path}/registration`, plain),
    ])

    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    const entries = await rows<{ number: number }>('SELECT number FROM register_entries')
    expect(entries).to.deep.equal([{ number: 1 }])
    const series = await rows<{ lastNumber: number }>(
      'SELECT last_number FROM series WHERE last_number > 0',
    )
    expect(series).to.deep.equal([{ lastNumber: 1 }])
  })

  it('answers the same request with the same document', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')
    const key = { 'idempotency-key': 'register-once' }

    const first = await desk.post(`${path}/registration`, plain, key)
    const second = await desk.post(`${path}/registration`, plain, key)

    expect([second.status, second.body]).to.deep.equal([201, first.body])
  })

  it('is refused to others, and leaves no trace', async () => {
    await issued({ to: ['H90'] })
    const { path } = await inbox('vanthu.ubnd')
    const by = async (logIn: string) => {
      const { status, reasons } = await (await signedIn(logIn)).post(`${path}/registration`, plain)
      return [status, ...reasons]
    }

    expect(await by('chutich.ubnd')).to.deep.equal([403, 'exchange.not_your_role'])
    expect(await by('vanthu.tu')).to.deep.equal([403, 'exchange.sent_to_another_body'])
    expect(await by('vanthu.mttq')).to.deep.equal([404, 'delivery.not_found'])
    expect(await stateNow()).to.equal('01')
    expect(await rows('SELECT number FROM register_entries')).to.be.empty
    expect(await linesOf('delivery.register')).to.be.empty
  })
})

describe('refusing a delivery', () => {
  beforeEach(openProvince)

  it('gives its sender the reason', async () => {
    const documentId = await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const answer = await desk.post(`${path}/refusal`, { reason: 'Gửi nhầm nơi nhận.' })

    expect(answer.status).to.equal(200)
    const sender = await signedIn('vanthu.tu')
    const { body } = await sender.get(`/documents/${String(documentId)}/deliveries`)
    const last = body.deliveries[0].statuses.at(-1)
    expect(last).to.include({ code: '02', reason: 'Gửi nhầm nơi nhận.' })
    expect(await linesOf('delivery.refuse')).to.have.lengthOf(1)
  })

  it('is refused once it is registered, and without a reason', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const silent = await desk.post(`${path}/refusal`, { reason: ' ' })
    await desk.post(`${path}/registration`, plain)
    const late = await desk.post(`${path}/refusal`, { reason: 'Gửi nhầm.' })

    expect(silent.status).to.equal(400)
    expect([late.status, late.reasons]).to.deep.equal([409, ['exchange.registered_already']])
    expect(await stateNow()).to.equal('03')
  })
})

describe('recalling a delivery', () => {
  beforeEach(openProvince)

  it('takes its content away from the recipient, who sees who, when and why', async () => {
    await issued({ to: ['H90'], abstract: 'Về công tác cán bộ' })
    const { desk, path } = await inbox('vanthu.ubnd')
    const sender = await signedIn('vanthu.tu')

    const answer = await sender.post(`${path}/recall`, { reason: 'Ban hành nhầm.' })

    expect(answer.status).to.equal(200)
    const file = await desk.get(`${path}/file`)
    expect([file.status, file.reasons]).to.deep.equal([410, ['exchange.recalled']])
    const { body } = await desk.get(path)
    expect(body).to.include({ state: '13', abstract: '', sha256: '' })
    expect(body.statuses.at(-1)).to.include({ code: '13', reason: 'Ban hành nhầm.' })
    const own = await sender.get(path)
    expect(own.body.abstract).to.equal('Về công tác cán bộ')
    expect((await sender.get(`${path}/file`)).status).to.equal(200)
    expect(await linesOf('delivery.recall')).to.have.lengthOf(1)
  })

  it('is refused to its recipient', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const answer = await desk.post(`${path}/recall`, { reason: 'Thử.' })

    const refused = [403, ['exchange.sent_by_another_body']]
    expect([answer.status, answer.reasons]).to.deep.equal(refused)
    expect(await linesOf('delivery.recall')).to.be.empty
  })

  it('crosses its registration: one comes first, and no number is lost', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')
    const sender = await signedIn('vanthu.tu')

    const answers = await Promise.all([
      desk.post(`${path}/registration`, plain),
      sender.post(`${path}/recall`, { reason: 'Ban hành nhầm.' }),
    ])

    const [registered] = answers
    const entries = await rows('SELECT number FROM register_entries')
    expect(entries).to.have.lengthOf(registered.status === 201 ? 1 : 0)
    expect(await stateNow()).to.equal(registered.status === 201 ? '03' : '13')
    expect(answers.filter(({ status }) => status >= 500)).to.be.empty
  })
})
