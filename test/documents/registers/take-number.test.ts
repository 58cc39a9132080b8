import { expect } from 'chai'
import fc from 'fast-check'
import { act } from '../../../server/journal/act.ts'
import { openMissingRegisters } from '../../../server/documents/registers/open-registers.ts'
import {
  enterRegister,
  takeNumber,
  type TakenNumber,
} from '../../../server/documents/registers/take-number.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { change, row, rows, transact } from '../../../server/platform/database.ts'
import { newId } from '../../../server/platform/identifiers.ts'
import { Refusal } from '../../../server/platform/refusal.ts'
import { bodyId, plantProvince } from '../../support/province.ts'

const context = installationContext('test')

interface Wanted {
  agencyId: number
  kind?: 'outgoing' | 'incoming'
  typeCode?: string
  on?: string
  fails?: boolean
}

/** An act that gives a document its number, and fails after that where it is told to. */
const give = act(
  'document.give_number',
  async ({ agencyId, fails, ...wanted }: Wanted & { documentId: number }, acting) => {
    const { kind = 'outgoing', typeCode = 'decision', on = '2026-11-22', documentId } = wanted
    const taken = await takeNumber({ agencyId, kind, typeCode, on })
    await enterRegister({ ...taken, agencyId, documentId }, acting)
    if (fails) throw new Refusal(409, ['document.changed_meanwhile'])
    return taken
  },
  ({ documentId }) => documentId,
)

const gives = (wanted: Wanted): Promise<TakenNumber> =>
  give({ ...wanted, documentId: newId() }, context)

/** Whether the numbers are 1, 2, 3 …, each once. */
function runWithoutGap(numbers: readonly number[]): void {
  const sorted = numbers.toSorted((a, b) => a - b)
  expect(sorted).to.deep.equal(sorted.map((_, index) => index + 1))
}

describe('a number', () => {
  let government: number
  let party: number
  beforeEach(async () => {
    await plantProvince()
    await openMissingRegisters(context)
    government = await bodyId('H90')
    party = await bodyId('A90')
  })

  it('is given once to each of 64 at the same time, and failed acts leave no gap', async () => {
    const wanted = Array.from({ length: 64 }, (_, index) => ({
      agencyId: government,
      fails: index % 4 === 0,
    }))
    const results = await Promise.allSettled(wanted.map(gives))

    const given = results.flatMap((result) =>
      result.status === 'fulfilled' ? [result.value.number] : [],
    )
    expect(given).to.have.length(48)
    runWithoutGap(given)
    const entries = await rows<{ number: number }>('SELECT number FROM register_entries')
    runWithoutGap(entries.map(({ number }) => number))
  })

  it('begins a new year at 1, also for 64 who come first', async () => {
    const given = await Promise.all(
      Array.from({ length: 64 }, () => gives({ agencyId: government, on: '2027-01-04' })),
    )

    runWithoutGap(given.map(({ number }) => number))
    expect(new Set(given.map(({ period }) => period))).to.deep.equal(new Set(['2027']))
  })

  it('runs by year in government, over all types', async () => {
    const one = await gives({ agencyId: government, typeCode: 'decision' })
    const other = await gives({ agencyId: government, typeCode: 'letter' })

    expect([one, other].map(({ period, number }) => [period, number])).to.deep.equal([
      ['2026', 1],
      ['2026', 2],
    ])
  })

  it('runs by type and committee term in the Party, over the turn of the year', async () => {
    const given = [
      await gives({ agencyId: party, typeCode: 'decision' }),
      await gives({ agencyId: party, typeCode: 'resolution' }),
      await gives({ agencyId: party, typeCode: 'decision', on: '2027-02-01' }),
    ]

    expect(given.map(({ period, typeCode, number }) => [period, typeCode, number])).to.deep.equal([
      ['2025-2030', 'decision', 1],
      ['2025-2030', 'resolution', 1],
      ['2025-2030', 'decision', 2],
    ])
  })

  it('of arrival runs by year everywhere', async () => {
    const arrived = await gives({ agencyId: party, kind: 'incoming', typeCode: 'report' })

    expect(arrived).to.include({ period: '2026', typeCode: '', number: 1 })
  })

  it('follows the last one given, also by another process', async () => {
    const { registerId } = await gives({ agencyId: government })
    await transact(() =>
      change('UPDATE series SET last_number = 7 WHERE register_id = :registerId', { registerId }),
    )

    const given = [await gives({ agencyId: government }), await gives({ agencyId: government })]

    expect(given.map(({ number }) => number)).to.deep.equal([8, 9])
  })

  it('is refused to a body without a term or without a book', async () => {
    const reasonOf = async (wanted: Wanted) =>
      await gives(wanted).catch((problem: unknown) => (problem as Refusal).reasons)

    expect(await reasonOf({ agencyId: party, on: '2024-01-01' })).to.deep.equal([
      'register.no_term',
    ])
    expect(await reasonOf({ agencyId: 1 })).to.deep.equal(['register.not_open'])
  })

  it('cannot be entered twice, whatever the counter says', async () => {
    const { registerId } = await gives({ agencyId: government })
    await transact(() =>
      change('UPDATE series SET last_number = 0 WHERE register_id = :registerId', { registerId }),
    )

    const problem: unknown = await gives({ agencyId: government }).catch(
      (caught: unknown) => caught,
    )

    expect((problem as Error).name).to.equal('SequelizeUniqueConstraintError')
    expect(await row('SELECT COUNT(*) AS n FROM register_entries')).to.deep.equal({ n: 1 })
  })

  it('runs without a gap in every series, in whatever order bodies, types and failures come', async () => {
    const oneWanted = fc.record({
      agencyId: fc.constantFrom('government', 'party'),
      kind: fc.constantFrom('outgoing' as const, 'incoming' as const),
      typeCode: fc.constantFrom('decision', 'report', 'plan'),
      on: fc.constantFrom('2026-12-31', '2027-01-01'),
      fails: fc.boolean(),
    })
    const bodies: Record<string, number> = { government, party }
    const property = fc.asyncProperty(
      fc.array(oneWanted, { minLength: 1, maxLength: 24 }),
      async (all) => {
        const wanted = all.map((one) => ({ ...one, agencyId: bodies[one.agencyId] ?? 0 }))
        await Promise.allSettled(wanted.map(gives))
        const series = await rows<{ last: number; entered: number; highest: number | null }>(
          `SELECT s.last_number AS last,
             (SELECT COUNT(*) FROM register_entries e WHERE e.register_id = s.register_id
              AND e.period = s.period AND e.type_code = s.type_code) AS entered,
             (SELECT MAX(number) FROM register_entries e WHERE e.register_id = s.register_id
              AND e.period = s.period AND e.type_code = s.type_code) AS highest
           FROM series s`,
        )
        for (const { last, entered, highest } of series) {
          expect([entered, highest ?? 0]).to.deep.equal([last, last])
        }
      },
    )
    await fc.assert(property, { numRuns: 12 })
  })
})
