import { expect } from 'chai'
import { formatDate } from '../../../server/documents/symbols/format-date.ts'
import {
  formatNumber,
  formatReference,
  formatSymbol,
} from '../../../server/documents/symbols/format.ts'

describe('number, symbol and date in print', () => {
  it('pads numbers below ten and no other', () => {
    expect([1, 9, 10, 8258].map((n) => formatNumber('state', n))).to.deep.equal([
      '01',
      '09',
      '10',
      '8258',
    ])
  })

  it('refuses what is no register number', () => {
    for (const number of [0, -1, 1.5, NaN]) {
      expect(() => formatNumber('party', number)).to.throw(RangeError)
    }
  })

  it('joins type and body by the rules of each system', () => {
    const symbols = [
      formatSymbol({ profile: 'state', type: 'decision', organCode: 'UBND' }),
      formatSymbol({ profile: 'state', type: 'letter', organCode: 'UBND', unitCode: 'VX' }),
      formatSymbol({ profile: 'state', type: 'decision', organCode: 'UBND', unitCode: 'VX' }),
      formatSymbol({ profile: 'party', type: 'resolution', organCode: 'ĐU' }),
      formatSymbol({ profile: 'front', type: 'report', organCode: 'MTTQ', unitCode: 'BTT' }),
      formatSymbol({ profile: 'youth', type: 'decision', organCode: 'TWĐTN', unitCode: 'TNTH' }),
    ]
    expect(symbols).to.deep.equal([
      'QĐ-UBND',
      'UBND-VX',
      'QĐ-UBND',
      'NQ/ĐU',
      'BC-MTTQ-BTT',
      'QĐ/TWĐTN-TNTH',
    ])
  })

  it('refuses a type the system does not have', () => {
    const conclusion = { profile: 'state', type: 'conclusion', organCode: 'UBND' } as const
    expect(() => formatSymbol(conclusion)).to.throw(RangeError, 'conclusion')
  })

  it('prints references as they are quoted', () => {
    const references = [
      formatReference({ profile: 'state', number: 15, symbol: 'QĐ-UBND' }),
      formatReference({ profile: 'party', number: 5, symbol: 'NQ/ĐU' }),
      formatReference({ profile: 'front', number: 12, symbol: 'BC-MTTQ-BTT' }),
      formatReference({ profile: 'party', number: 8258, symbol: 'QĐ/TU' }),
      formatReference({ profile: 'party', number: 59, symbol: 'CV/TU' }),
      formatReference({ profile: 'state', number: 30, symbol: 'NĐ-CP', year: 2020 }),
    ]
    expect(references).to.deep.equal([
      '15/QĐ-UBND',
      '05-NQ/ĐU',
      '12/BC-MTTQ-BTT',
      '8258-QĐ/TU',
      '59-CV/TU',
      '30/2020/NĐ-CP',
    ])
  })

  it('pads days below ten and only the months one and two', () => {
    expect(formatDate('2020-01-05')).to.equal('ngày 05 tháng 01 năm 2020')
    expect(formatDate('2019-06-29')).to.equal('ngày 29 tháng 6 năm 2019')
    expect(formatDate('2024-02-29')).to.equal('ngày 29 tháng 02 năm 2024')
    expect(formatDate('2026-12-09')).to.equal('ngày 09 tháng 12 năm 2026')
  })

  it('refuses a day that does not exist', () => {
    for (const day of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-5', '']) {
      expect(() => formatDate(day), day).to.throw(RangeError)
    }
  })
})
