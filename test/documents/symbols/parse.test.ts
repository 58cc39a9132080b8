import { expect } from 'chai'
import fc from 'fast-check'
import type { ProfileName } from '../../../server/documents/profiles/profile.ts'
import { profileOf } from '../../../server/documents/profiles/profiles.ts'
import { formatReference, formatSymbol } from '../../../server/documents/symbols/format.ts'
import { parseSymbol } from '../../../server/documents/symbols/parse.ts'

const regular: [string, string, string, string | null][] = [
  ['15/QĐ-UBND', '15', 'QĐ-UBND', 'decision'],
  ['Số: 05/BNV-VP', '05', 'BNV-VP', 'letter'],
  ['12/UBND-VX', '12', 'UBND-VX', 'letter'],
  ['30/2020/NĐ-CP', '30', 'NĐ-CP', 'decree'],
  ['15/2025/TT-BKHCN', '15', 'TT-BKHCN', 'circular'],
  ['91/2025/QH15', '91', 'QH15', null],
  ['207/QĐ-MTTW-BTT', '207', 'QĐ-MTTW-BTT', 'decision'],
  ['1221/MTTW-BTT', '1221', 'MTTW-BTT', 'letter'],
  ['01/SY-UBND', '01', 'SY-UBND', 'true-copy'],
  ['15a/QyĐ-SNV', '15a', 'QyĐ-SNV', 'rules'],
  ['Số 05-NQ/ĐU', '05', 'NQ/ĐU', 'resolution'],
  ['15671-CV/VPTW', '15671', 'CV/VPTW', 'letter'],
  ['8158-CV/TWĐTN-KHCN', '8158', 'CV/TWĐTN-KHCN', 'letter'],
  ['19-KL/TU', '19', 'KL/TU', 'conclusion'],
]

describe('symbols read', () => {
  it('takes regular symbols of every system apart', () => {
    for (const [text, number, notation, typeCode] of regular) {
      expect(parseSymbol(text), text).to.include({ number, notation, typeCode })
      expect(parseSymbol(text).irregular, text).to.deep.equal([])
    }
  })

  it('leaves open which type a Party QĐ is', () => {
    const parsed = parseSymbol('8258-QĐ/TU')
    expect(parsed).to.include({ form: 'party', organCode: 'TU', typeCode: null })
    expect(parsed.possibleTypeCodes).to.deep.equal(['decision', 'rules'])
  })

  it('reads decomposed Vietnamese and keeps the case apart', () => {
    expect(parseSymbol('02/QyĐ-SNV'.normalize('NFD')).typeCode).to.equal('rules')
    expect(parseSymbol('02/QĐ-SNV').typeCode).to.equal('decision')
    expect(parseSymbol('02/TTr-SNV').typeCode).to.equal('submission')
  })

  it('flags a Party office that writes in state form', () => {
    const parsed = parseSymbol('01/TB-VPĐU')
    expect(parsed).to.include({ number: '01', typeCode: 'notice', organCode: 'VPĐU' })
    expect(parsed.irregular).to.deep.equal(['symbol.party_organ_in_state_form'])
  })

  it('flags a missing dash and still reads type and body', () => {
    const parsed = parseSymbol('90/TBMTTQ-BTT')
    expect(parsed).to.include({ number: '90', typeCode: 'notice', organCode: 'MTTQ-BTT' })
    expect(parsed.irregular).to.deep.equal(['symbol.type_and_organ_run_together'])
  })

  it('flags bodies by the list it was given', () => {
    const knownOrganCodes = new Map<string, ProfileName>([
      ['UBND', 'state'],
      ['BTCTU', 'party'],
    ])
    const doubts = (text: string) => parseSymbol(text, { knownOrganCodes }).irregular
    expect(doubts('15/QĐ-UBND')).to.deep.equal([])
    expect(doubts('12/UBND-VX')).to.deep.equal([])
    expect(doubts('15-QĐ/UBND')).to.deep.equal(['symbol.other_organ_in_party_form'])
    expect(doubts('15/QĐ-XYZ')).to.deep.equal(['symbol.unknown_organ'])
    expect(doubts('15/QĐ-BTCTU')).to.deep.equal(['symbol.party_organ_in_state_form'])
  })

  it('flags blanks inside and a missing leading zero', () => {
    expect(parseSymbol('5 / QĐ-UBND').irregular).to.deep.equal([
      'symbol.has_spaces',
      'symbol.number_without_leading_zero',
    ])
  })

  it('keeps the whole text of what it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseSymbol(text)
        const letters = text
          .normalize('NFC')
          .trim()
          .replace(/^Số\s*:?/iu, '')
          .replace(/\s+/g, '')
        expect(parsed.text).to.equal(letters)
        expect(parsed.number === null).to.equal(parsed.irregular.includes('symbol.unreadable'))
      }),
    )
  })

  it('reads back every reference it prints', () => {
    const reference = fc.record({
      profile: fc.constantFrom<ProfileName>('state', 'party', 'front', 'youth'),
      pick: fc.nat(),
      organCode: fc.constantFrom('UBND', 'HĐND', 'SNV', 'MTTQ', 'TWĐTN', 'BQL2', 'SKHCN'),
      unitCode: fc.constantFrom(undefined, 'VX', 'BTT', 'TNTH'),
      number: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(reference, ({ profile, pick, organCode, unitCode, number }) => {
        const { types } = profileOf(profile)
        const type = types[pick % types.length]?.code ?? 'letter'
        const symbol = formatSymbol({ profile, type, organCode, unitCode })
        const parsed = parseSymbol(`Số: ${formatReference({ profile, number, symbol })}`)
        expect(parsed.notation).to.equal(symbol)
        expect(Number(parsed.number)).to.equal(number)
        expect(parsed.irregular).to.deep.equal([])
        expect(parsed.possibleTypeCodes).to.include(type === 'personal-letter' ? 'letter' : type)
      }),
    )
  })
})
