import { expect } from 'chai'
import { circulationWords } from '../../../server/documents/profiles/circulation.ts'
import { profileNames } from '../../../server/documents/profiles/profile.ts'
import { profileOf, typeOf } from '../../../server/documents/profiles/profiles.ts'
import { stampOf } from '../../../server/documents/profiles/urgency.ts'

const abbreviations = (name: (typeof profileNames)[number]) =>
  profileOf(name).types.map((type) => type.abbreviation)

describe('rule profiles', () => {
  it('knows the 29 state types with their abbreviations', () => {
    expect(abbreviations('state')).to.deep.equal(
      'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ - CĐ BGN BTT GUQ GM GGT GNP PG PC PB -'
        .split(' ')
        .map((text) => (text === '-' ? null : text)),
    )
  })

  it('keeps type codes unique in every profile, and all words in NFC', () => {
    for (const name of profileNames) {
      const { types } = profileOf(name)
      expect(new Set(types.map((type) => type.code)).size).to.equal(types.length)
      expect(JSON.stringify(types)).to.equal(JSON.stringify(types).normalize('NFC'))
    }
  })

  it('tells the two Party types under QĐ apart by their codes', () => {
    expect(typeOf('party', 'decision')?.abbreviation).to.equal('QĐ')
    expect(typeOf('party', 'rules')?.abbreviation).to.equal('QĐ')
    expect(typeOf('party', 'rules')?.vietnamese).to.equal('Quy định')
  })

  it('gives Party letters the abbreviation CV and state letters none', () => {
    expect(typeOf('party', 'letter')?.abbreviation).to.equal('CV')
    expect(typeOf('state', 'letter')?.abbreviation).to.equal(null)
  })

  it('counts by the year in state form and by type and term in Party form', () => {
    const periods = profileNames.map((name) => profileOf(name).counterPeriod)
    expect(periods).to.deep.equal(['year', 'term', 'year', 'term'])
    expect(profileOf('party').countsPerType).to.equal(true)
    expect(profileOf('state').countsPerType).to.equal(false)
  })

  it('has no signing by mandate in the Party', () => {
    const texts = (name: 'state' | 'party') =>
      profileOf(name).authorityPrefixes.map((prefix) => prefix.text)
    expect(texts('state')).to.deep.equal(['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'])
    expect(texts('party')).to.deep.equal(['T/M', 'Q.', 'K/T', 'T/L'])
  })

  it('leaves the instruments of executive command to the state', () => {
    expect(typeOf('front', 'directive')).to.equal(undefined)
    expect(typeOf('front', 'report')?.abbreviation).to.equal('BC')
  })

  it('keeps the margins within the decree', () => {
    const { margins } = profileOf('state').layout
    expect(margins.top).to.be.within(20, 25)
    expect(margins.bottom).to.be.within(20, 25)
    expect(margins.left).to.be.within(30, 35)
    expect(margins.right).to.be.within(15, 20)
  })

  it('stamps urgency in the sizes of the decree, and nothing on ordinary documents', () => {
    expect(stampOf('normal')).to.equal(null)
    expect(stampOf('urgent')).to.deep.equal({ text: 'KHẨN', widthMm: 20, heightMm: 8 })
    expect(stampOf('very-urgent')).to.include({ text: 'THƯỢNG KHẨN', widthMm: 40 })
    expect(stampOf('express')).to.include({ text: 'HỎA TỐC', widthMm: 30 })
    expect(circulationWords('return-after-reading')).to.equal('XEM XONG TRẢ LẠI')
  })
})
