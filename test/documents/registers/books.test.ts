import { expect } from 'chai'
import { registerIncoming } from '../../../server/documents/register-incoming.ts'
import { enterRegister } from '../../../server/documents/registers/take-number.ts'
import { act } from '../../../server/journal/act.ts'
import type { Context } from '../../../server/platform/context.ts'
import { costOf } from '../../support/cost.ts'
import { signedIn } from '../../support/desk.ts'
import { thisYear, today } from '../../support/day.ts'
import { openOffice } from '../../support/documents.ts'
import { bodyId, personIdOf, postIdOf } from '../../support/province.ts'

const register = act('document.register', registerIncoming, (_, { documentId }) => documentId)

const enter = act('document.enter', enterRegister, ({ documentId }) => documentId)

async function clerkOf(logIn: string, code: string): Promise<Context> {
  const agencyId = await bodyId(code)
  const [personId, postId] = [await personIdOf(logIn), await postIdOf(logIn)]
  const post = { personId, postId, agencyId, unitId: null, day: today() }
  const actor = { ...post, roles: ['clerk'], name: 'Văn thư' }
  return { actor, at: new Date().toISOString(), requestId: 'test' } as Context
}

const arrival = (reference: string) => ({
  typeCode: 'report',
  abstract: 'Về kết quả công tác tháng 10',
  reference,
  issuedOn: '2026-11-20',
  issuerName: 'Đảng ủy xã Bình Lâm',
  irregularities: ['symbol.unknown_organ'],
  file: { sha256: 'a'.repeat(64), sizeBytes: 10, pages: 2 },
})

describe('the books of a body', () => {
  beforeEach(openOffice)

  it('stand open from the beginning, with their periods', async () => {
    const { body } = await (await signedIn('vanthu.tu')).get('/registers')

    expect(
      body.registers.map(({ kind, numbersPerType, periods }: Record<string, unknown>) => [
        kind,
        numbersPerType,
        periods,
      ]),
    ).to.deep.equal([
      ['outgoing', true, ['2025-2030']],
      ['incoming', false, [thisYear()]],
    ])
  })

  it('take in what arrives, under the next number, waiting to be presented', async () => {
    const context = await clerkOf('vanthu.tu', 'A90')
    const { result: first, statements } = await costOf(() => register(arrival('12-BC/ĐU'), context))
    const second = await register(arrival('13-BC/ĐU'), context)

    expect([first.arrivalNumber, second.arrivalNumber]).to.deep.equal([1, 2])
    // Two of them for its deadline: the body's table, and its calendar.
    expect(statements).to.be.at.most(16)
    const desk = await signedIn('vanthu.tu')
    const shown = (await desk.get(`/documents/${String(first.documentId)}`)).body
    expect(shown).to.deep.include({
      direction: 'incoming',
      stage: 'registered',
      typeName: 'Báo cáo',
      arrivalNumber: 1,
      irregularities: ['symbol.unknown_organ'],
      waitingFor: [{ step: 'present', name: '', postId: null, role: 'clerk' }],
    })
  })

  it('are read a page at a time, with the columns of the form', async () => {
    const context = await clerkOf('vanthu.tu', 'A90')
    for (const number of [12, 13, 14]) await register(arrival(`${String(number)}-BC/ĐU`), context)
    const desk = await signedIn('vanthu.tu')
    const { registers } = (await desk.get('/registers')).body
    const book = `/registers/${String(registers[1].id)}/entries?period=${thisYear()}&limit=2`

    const first = (await desk.get(book)).body
    const rest = (await desk.get(`${book}&after=${String(first.next)}`)).body

    expect(first.entries[0]).to.include({
      number: 1,
      reference: '12-BC/ĐU',
      arrivedOn: today(),
      issuerName: 'Đảng ủy xã Bình Lâm',
      typeName: 'Báo cáo',
      registeredBy: 'Văn thư',
      recipients: '',
    })
    expect([first.next, rest.next]).to.deep.equal([2, null])
    expect(rest.entries.map(({ number }: { number: number }) => number)).to.deep.equal([3])
  })

  it('keep the same number of several types on one page', async () => {
    const context = await clerkOf('vanthu.tu', 'A90')
    const desk = await signedIn('vanthu.tu')
    const [{ id: registerId }] = (await desk.get('/registers')).body.registers
    const entered = ['decision', 'plan', 'report'].flatMap((typeCode) =>
      [1, 2].map((number) => ({ typeCode, number })),
    )
    for (const { typeCode, number } of entered) {
      const { documentId } = await register(arrival(`${String(number)}-BC/ĐU`), context)
      const series = { registerId, period: '2025-2030', typeCode, number } as const
      await enter({ ...series, agencyId: context.actor.agencyId, documentId }, context)
    }

    const book = `/registers/${String(registerId)}/entries?period=2025-2030&limit=2`
    const first = (await desk.get(book)).body
    const rest = (await desk.get(`${book}&after=${String(first.next)}`)).body
    const ofOneType = (await desk.get(`${book}&typeCode=plan`)).body

    const numbers = ({ entries }: { entries: { number: number }[] }) =>
      entries.map(({ number }) => number)
    expect([numbers(first), numbers(rest), numbers(ofOneType)]).to.deep.equal([
      [1, 1, 1],
      [2, 2, 2],
      [1, 2],
    ])
    expect([first.next, rest.next, ofOneType.next]).to.deep.equal([1, null, null])
  })

  it('are not there for another body', async () => {
    const own = await signedIn('vanthu.tu')
    const { registers } = (await own.get('/registers')).body
    const book = `/registers/${String(registers[0].id)}/entries?period=2025-2030`
    const answer = await (await signedIn('vanthu.ubnd')).get(book)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['register.not_found']])
  })
})
