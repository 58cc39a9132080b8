import { expect } from 'chai'
import { composeContent } from '../../../server/documents/drafting/compose-content.ts'
import type {
  DraftForm,
  IssuingAgency,
} from '../../../server/documents/drafting/compose-content.ts'
import type { Authority, Signer } from '../../../server/documents/drafting/authority.ts'
import { draftContent } from '../../../server/documents/layout/content.ts'
import {
  form,
  government,
  department,
  committee,
  board,
  front,
  chairman,
  deputy,
  secretary,
  officeHead,
} from './drafts.data.ts'

type Printed = [prefix: string, lines: string[], title: string] | undefined

describe('the authority over a signature', () => {
  const cases: [string, Authority, IssuingAgency, Signer, Printed][] = [
    ['one’s own right', '', government, chairman, ['', [], 'Chủ tịch']],
    ['a collective', 'TM', government, chairman, ['TM.', ['Ủy ban nhân dân'], 'Chủ tịch']],
    [
      'a collective, by a deputy',
      'TM',
      government,
      deputy,
      ['TM.', ['Ủy ban nhân dân', 'KT. Chủ tịch'], 'Phó Chủ tịch'],
    ],
    ['the head, by a deputy', 'KT', government, deputy, ['KT.', ['Chủ tịch'], 'Phó Chủ tịch']],
    ['an acting head', 'Q', government, deputy, ['Q.', [], 'Chủ tịch']],
    [
      'a collective, by its acting head',
      'TM',
      government,
      { ...deputy, kind: 'Q' },
      ['TM.', ['Ủy ban nhân dân'], 'Q. Chủ tịch'],
    ],
    ['an order', 'TL', government, officeHead, ['TL.', ['Bí thư'], 'Chánh Văn phòng']],
    ['the Front', 'TM', front, chairman, ['TM.', ['Ban Thường trực'], 'Chủ tịch']],
    ['a Party committee', 'TM', committee, secretary, ['T/M', ['Ban Thường vụ'], 'Bí thư']],
    [
      'a Party committee, by order',
      'TL',
      committee,
      officeHead,
      ['T/L', ['Ban Thường vụ'], 'Chánh Văn phòng'],
    ],
    [
      'an order passed on to a deputy',
      'TL',
      government,
      { ...deputy, title: 'Phó Chánh Văn phòng', passedOnByTitle: 'Chánh Văn phòng' },
      ['TL.', ['Chủ tịch', 'KT. Chánh Văn phòng'], 'Phó Chánh Văn phòng'],
    ],
    [
      'an order of a Party committee passed on to a deputy',
      'TL',
      committee,
      {
        ...officeHead,
        title: 'Phó Trưởng Ban Tổ chức',
        passedOnByTitle: 'Trưởng Ban Tổ chức',
      },
      ['T/L', ['Ban Thường vụ', 'K/T Trưởng Ban Tổ chức'], 'Phó Trưởng Ban Tổ chức'],
    ],
    [
      'a written mandate',
      'TUQ',
      department,
      { ...officeHead, grantorTitle: 'Giám đốc' },
      ['TUQ.', ['Giám đốc'], 'Chánh Văn phòng'],
    ],
    ['a Party committee, for its head', 'KT', committee, secretary, undefined],
    ['a mandate in the Party', 'TUQ', committee, officeHead, undefined],
    ['a collective that a department has not', 'TM', department, chairman, undefined],
    ['a Party board, for its head', 'KT', board, deputy, ['K/T', ['Chủ tịch'], 'Phó Chủ tịch']],
  ]
  for (const [what, authority, agency, signer, printed] of cases) {
    it(`is printed for ${what}`, () => {
      const found = composeContent({ ...form, authority }, agency, signer)?.authority
      const expected = printed && { prefix: printed[0], lines: printed[1], title: printed[2] }
      expect(found).to.deep.equal(expected)
    })
  }
})

describe('what is printed of a draft', () => {
  const printed = (otherwise: Partial<DraftForm>, agency = government, signer = chairman) =>
    composeContent({ ...form, ...otherwise }, agency, signer)

  it('fits the layout', () => {
    for (const agency of [government, committee, front]) {
      expect(draftContent.safeParse(printed({}, agency)).success).to.equal(true)
    }
  })

  it('has the symbol of its profile', () => {
    expect(printed({})?.symbol).to.equal('QĐ-UBND')
    expect(printed({ typeCode: 'letter', fieldCode: 'VX' })?.symbol).to.equal('UBND-VX')
    expect(printed({}, committee)?.symbol).to.equal('QĐ/TU')
    expect(printed({}, front)?.symbol).to.equal('QĐ-MTTQ-BTT')
  })

  it('names the body above, but not over a people’s committee', () => {
    expect(printed({})?.parentAgencyName).to.equal('')
    expect(printed({ authority: '' }, department)?.parentAgencyName).to.equal(government.name)
    expect(printed({ authority: '' }, board)?.parentAgencyName).to.equal(committee.name)
    expect(
      printed({ authority: '' }, { ...department, parent: committee })?.parentAgencyName,
    ).to.equal('')
  })

  it('says who decides', () => {
    expect(printed({})?.issuer).to.equal('Ủy ban nhân dân tỉnh Hương Sơn')
    expect(printed({ authority: '' })?.issuer).to.equal('Chủ tịch Ủy ban nhân dân tỉnh Hương Sơn')
    expect(printed({}, committee, secretary)?.issuer).to.equal('Ban Thường vụ Tỉnh ủy Hương Sơn')
    expect(printed({ typeCode: 'plan' })?.issuer).to.equal(undefined)
  })

  it('names a long list of recipients instead of printing it', () => {
    const recipients = Array.from({ length: 120 }, () => ({
      agencyId: null,
      name: 'Xã',
      purpose: 'act' as const,
    }))
    expect(printed({ recipients })?.recipients).to.deep.equal([
      'Các cơ quan, đơn vị theo danh sách (120)',
    ])
  })

  it('says where the kept copies lie', () => {
    expect(printed({ fieldCode: 'TH', copies: 5 })?.archiveLine).to.equal('VT, TH (05)')
    expect(printed({}, committee)?.archiveLine).to.equal('')
  })
})
