import { expect } from 'chai'
import { bookFor, type Book } from '../../../server/documents/registers/books.ts'
import {
  whyNotBear,
  whyNotOpenBook,
  whyNotStart,
  whyNotVoid,
  type NumberStanding,
} from '../../../server/documents/registers/numbers/rules.ts'
import { issuerKey, symbolKey } from '../../../server/documents/duplicates/symbol-key.ts'

const plain: NumberStanding = {
  lastNumber: 40,
  firstNumber: 38,
  isEntered: false,
  isVoid: false,
  reservedUntil: null,
}

describe('A number out of turn', () => {
  const cases: [string, number, Partial<NumberStanding>, string[]][] = [
    ['of paper, before the first given here', 12, {}, []],
    ['that was kept back', 39, { reservedUntil: '2026-11-22' }, []],
    ['whose term is over', 39, { reservedUntil: '2026-11-21' }, ['number.term_is_over']],
    ['in its turn', 39, {}, ['number.not_kept_back']],
    ['not given yet', 41, {}, ['number.not_given_yet']],
    ['in a series that has not begun', 1, { lastNumber: null }, ['number.not_given_yet']],
    ['that is void', 12, { isVoid: true }, ['number.is_void']],
    ['that is in use', 12, { isEntered: true }, ['number.is_in_use']],
  ]
  for (const [what, number, standing, expected] of cases) {
    it(`is borne or refused: one ${what}`, () => {
      expect(whyNotBear(number, { ...plain, ...standing }, '2026-11-22')).to.deep.equal(expected)
    })
  }

  it('is voided once, and never while a document bears it', () => {
    const kept = { ...plain, reservedUntil: '2026-01-01' }

    expect(whyNotVoid(39, kept)).to.deep.equal([])
    expect(whyNotVoid(39, { ...kept, isVoid: true })).to.deep.equal(['number.is_void'])
    expect(whyNotVoid(39, { ...kept, isEntered: true })).to.deep.equal(['number.is_in_use'])
  })

  it('begins a series only before any was given', () => {
    expect([whyNotStart(null), whyNotStart(0), whyNotStart(1)]).to.deep.equal([
      [],
      [],
      ['series.has_begun'],
    ])
  })
})

describe('The book of a document', () => {
  const book = (id: number, given: Partial<Book> = {}): Book => ({
    ...{ id, kind: 'outgoing', numbersPerType: 0 },
    ...{ unitId: null, typeCodes: null, runsBy: null, organCode: null, opensOn: null },
    ...given,
  })
  const books = [
    book(1),
    book(2, { typeCodes: 'plan report' }),
    book(3, { unitId: 7 }),
    book(4, { typeCodes: 'decision', opensOn: '2027-01-01' }),
    book(5, { kind: 'incoming' }),
  ]
  const chosen = (asked: object) =>
    bookFor(books, { kind: 'outgoing', on: '2026-11-22', ...asked })?.id

  it('is its council’s, else its type’s, else the one for everything', () => {
    expect(chosen({ typeCode: 'plan', unitId: 7 })).to.equal(3)
    expect(chosen({ typeCode: 'plan', unitId: 8 })).to.equal(2)
    expect(chosen({ typeCode: 'decision' })).to.equal(1)
    expect(chosen({ typeCode: 'decision', on: '2027-01-04' })).to.equal(4)
    expect(chosen({ kind: 'incoming', typeCode: 'plan' })).to.equal(5)
  })

  const wanted = {
    ...{ typeCodes: ['plan'], unitId: null, opensOn: '2027-01-01', today: '2026-11-22' },
    ...{ knownTypes: ['plan', 'decision'], isUnitHere: false, isNameTaken: false },
    ...{ others: [], wouldRepeat: false },
  }
  const refused: [object, string][] = [
    [{ opensOn: '2026-11-21' }, 'register.day_is_past'],
    [{ typeCodes: [] }, 'register.nothing_of_its_own'],
    [{ typeCodes: ['novel'] }, 'register.unknown_type'],
    [{ unitId: 7 }, 'register.unit_not_of_this_body'],
    [{ isNameTaken: true }, 'register.name_is_taken'],
    [{ others: [{ typeCodes: ['plan', 'report'], unitId: null }] }, 'register.has_a_book_already'],
    [{ wouldRepeat: true }, 'register.numbers_would_repeat'],
  ]
  for (const [otherwise, reason] of refused) {
    it(`is not opened: ${reason}`, () => {
      expect(whyNotOpenBook({ ...wanted, ...otherwise })).to.deep.equal([reason])
      expect(whyNotOpenBook(wanted)).to.deep.equal([])
    })
  }
})

describe('A number and symbol, to compare', () => {
  it('is the same however it is typed', () => {
    const typed = ['05/QĐ-UBND', '5/QĐ-UBND', 'Số: 05/QĐ–UBND', '05 ∕ qđ—ubnd', '005-QÐ/UBND']

    expect(new Set(typed.map((text) => symbolKey(text.normalize('NFD'))))).to.have.lengthOf(1)
  })

  it('tells apart what the rules tell apart', () => {
    const symbols = [
      '5/QĐ-UBND',
      '5/QyĐ-UBND',
      '50/QĐ-UBND',
      '5/CT-UBND',
      '5/CTr-UBND',
      '5a/QĐ-UBND',
    ]

    expect(new Set(symbols.map(symbolKey))).to.have.lengthOf(symbols.length)
  })

  it('knows an issuer without accents, by its usual short name', () => {
    expect(issuerKey('UBND xã Bình Lâm')).to.equal(issuerKey('Ủy Ban Nhân Dân  Xã BÌNH LÂM.'))
    expect(issuerKey('Uỷ ban nhân dân')).to.equal(issuerKey('Ủy ban nhân dân'))
    expect(issuerKey('Sở Y tế')).not.to.equal(issuerKey('Sở Nội vụ'))
  })
})
