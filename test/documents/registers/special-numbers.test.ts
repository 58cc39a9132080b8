import { expect } from 'chai'
import fc from 'fast-check'
import { rows } from '../../../server/platform/database.ts'
import { act } from '../../../server/journal/act.ts'
import { takeKept } from '../../../server/documents/registers/numbers/number-standing.ts'
import { reserveNumbers } from '../../../server/documents/registers/numbers/reserve-numbers.ts'
import { startSeries } from '../../../server/documents/registers/numbers/start-series.ts'
import { voidNumber } from '../../../server/documents/registers/numbers/void-number.ts'
import { enterRegister, takeNext } from '../../../server/documents/registers/take-number.ts'
import type { Context } from '../../../server/platform/context.ts'
import { dayOf } from '../../../server/platform/days.ts'
import { newId } from '../../../server/platform/identifiers.ts'
import { signedIn } from '../../support/desk.ts'
import { openOffice } from '../../support/documents.ts'
import { bookOf } from '../../support/books.ts'
import { contextOf } from '../../support/incoming.ts'
import { linesOf } from '../../support/province.ts'
import { Model, type BookModel } from './series-model.ts'

interface Wanted {
  registerId: number
  period: string
  number: number | null
}

/** Gives a document the next number of a series, or one out of turn. */
const give = act(
  'document.give_number',
  async ({ registerId, period, number, documentId }: Wanted & { documentId: number }, context) => {
    const series = { registerId, period, typeCode: '' }
    const taken =
      number === null
        ? await takeNext(series)
        : await takeKept({ ...series, number }, dayOf(context.at))
    await enterRegister({ ...taken, agencyId: context.actor.agencyId, documentId }, context)
    return taken.number
  },
  ({ documentId }) => documentId,
)

describe('The numbers of a series', () => {
  let clerk: Context
  let today: string
  let books: number[]

  beforeEach(async () => {
    await openOffice()
    clerk = await contextOf('vanthu.ubnd')
    today = dayOf(clerk.at)
    const desk = await signedIn('vanthu.ubnd')
    books = [await bookOf(desk, 'outgoing'), await bookOf(desk, 'incoming')]
  })

  const period = () => today.slice(0, 4)
  const gives = (registerId: number, number: number | null = null) =>
    give({ registerId, period: period(), number, documentId: newId() }, clerk)
  const reserves = async (registerId: number, count: number) =>
    (
      await reserveNumbers(
        { registerId, typeCode: '', count, untilOn: today, reason: 'Kỳ họp.' },
        clerk,
      )
    ).numbers
  const voids = (registerId: number, number: number) =>
    voidNumber({ registerId, period: period(), typeCode: '', number, reason: 'Không dùng.' }, clerk)
  const starts = (registerId: number, firstNumber: number) =>
    startSeries({ registerId, typeCode: '', firstNumber, reason: 'Đã cấp trên giấy.' }, clerk)
  const isDone = async (work: Promise<unknown>): Promise<boolean> =>
    await work.then(
      () => true,
      () => false,
    )

  it('are given, kept back, voided and begun at once, each once and none lost', async () => {
    const [book = 0] = books
    const kept = await reserves(book, 4)
    const [first = 0, second = 0] = kept

    const results = await Promise.all([
      ...Array.from({ length: 12 }, () => gives(book)),
      ...Array.from({ length: 4 }, async () => (await reserves(book, 3))[0] ?? 0),
    ])
    const borneOrVoid = await Promise.all([
      isDone(gives(book, first)),
      isDone(voids(book, first)),
      isDone(gives(book, second)),
      isDone(gives(book, second)),
      isDone(starts(book, 90)),
    ])

    expect(new Set(results)).to.have.lengthOf(16)
    expect([borneOrVoid[0] !== borneOrVoid[1], borneOrVoid[2] !== borneOrVoid[3]]).to.deep.equal([
      true,
      true,
    ])
    expect(borneOrVoid[4]).to.equal(false)
    expect(
      await rows('SELECT last_number FROM series WHERE register_id = :book AND type_code = :none', {
        book,
        none: '',
      }),
    ).to.deep.equal([{ lastNumber: 28 }])
    expect(await linesOf('register.reserve')).to.have.lengthOf(5)
  })

  it('are as a model says, in whatever order they are given, kept back, voided and begun', async () => {
    const step = fc.record({
      what: fc.constantFrom('give', 'reserve', 'void', 'bear', 'start'),
      book: fc.constantFrom(0, 1),
      number: fc.integer({ min: 1, max: 9 }),
    })
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      async (steps) => {
        const model = new Model(await standing())
        for (const { what, book, number } of steps) {
          const registerId = books[book] ?? 0
          const expected = model.would(book, what, number)
          const acts: Record<string, () => Promise<unknown>> = {
            give: () => gives(registerId),
            reserve: () => reserves(registerId, number),
            void: () => voids(registerId, number),
            bear: () => gives(registerId, number),
            start: () => starts(registerId, number + 1),
          }
          expect([what, number, await isDone(acts[what]!())]).to.deep.equal([
            what,
            number,
            expected,
          ])
        }
        expect(await standing()).to.deep.equal(model.books)
      },
    )
    await fc.assert(property, { numRuns: 8 })
  })

  /** What stands in both books: the last number, and what became of each. */
  async function standing(): Promise<BookModel[]> {
    return await Promise.all(books.map(standingOf))
  }

  async function standingOf(registerId: number): Promise<BookModel> {
    const numbers = async (sql: string) =>
      (await rows<{ number: number }>(sql, { registerId, none: '' })).map(({ number }) => number)
    const of = 'WHERE register_id = :registerId AND type_code = :none'
    const [last = 0] = await numbers(`SELECT last_number AS number FROM series ${of}`)
    const [first = 1] = await numbers(`SELECT first_number AS number FROM series_starts ${of}`)
    return {
      last,
      first,
      borne: await numbers(`SELECT number FROM register_entries ${of} ORDER BY number`),
      void: await numbers(`SELECT number FROM number_voids ${of} ORDER BY number`),
      kept: await numbers(`SELECT number FROM number_reservations ${of} ORDER BY number`),
    }
  }
})
