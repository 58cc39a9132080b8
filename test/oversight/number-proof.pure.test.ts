import { expect } from 'chai'
import fc from 'fast-check'
import { onPaperOnly, problemsOf } from '../../server/oversight/number-proof/rules.ts'

describe('The proof of a series', () => {
  const at = (number: number) => ({
    number,
    documentId: number,
    onDocument: number,
    isInJournal: true,
  })

  it('holds while each number is borne, void or kept back, and finds exactly what is taken out', () => {
    const whole = fc.record({
      first: fc.integer({ min: 1, max: 20 }),
      uses: fc.array(fc.constantFrom('borne', 'void', 'kept'), { minLength: 1, maxLength: 60 }),
      lost: fc.nat(),
    })
    fc.assert(
      fc.property(whole, ({ first, uses, lost }) => {
        const numbersOf = (use: string) =>
          uses.flatMap((each, index) => (each === use ? [first + index] : []))
        const facts = {
          firstNumber: first,
          lastNumber: first + uses.length - 1,
          borne: numbersOf('borne').map(at),
          voids: new Set(numbersOf('void')),
          kept: new Set(numbersOf('kept')),
        }
        expect(problemsOf(facts)).to.deep.equal([])
        expect(onPaperOnly(facts)).to.equal(first - 1)

        const gone = first + (lost % uses.length)
        facts.voids.delete(gone)
        facts.kept.delete(gone)
        const borne = facts.borne.filter(({ number }) => number !== gone)
        expect(problemsOf({ ...facts, borne })).to.deep.equal([
          { code: 'series.gap', from: gone, to: gone, documentId: null },
        ])
      }),
      { numRuns: 200 },
    )
  })

  it('names what the document, the journal and the counter say otherwise', () => {
    const facts = { firstNumber: 1, lastNumber: 3, voids: new Set([2]), kept: new Set<number>() }
    const borne = [
      { ...at(1), onDocument: 7 },
      at(2),
      { ...at(3), isInJournal: false },
      { ...at(4), onDocument: null },
    ]

    expect(problemsOf({ ...facts, borne }).map(({ code, from }) => [code, from])).to.deep.equal([
      ['series.other_on_document', 1],
      ['series.void_number_borne', 2],
      ['series.not_in_journal', 3],
      ['series.beyond_its_counter', 4],
      ['series.without_document', 4],
    ])
  })
})
