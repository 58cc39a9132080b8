import { expect } from 'chai'
import fc from 'fast-check'
import { decodeBase64, encodeBase64 } from '../../../server/exchange/edxml/attachments/base64.ts'
import {
  composedIdentifier,
  readDocumentIdentifier,
} from '../../../server/exchange/edxml/document-identifier.ts'
import type { StatusCode } from '../../../server/exchange/edxml/message.ts'
import {
  isSameOrgan,
  newOrganCode,
  oldOrganCode,
  organGroup,
} from '../../../server/exchange/edxml/organ-code.ts'
import { statusCodes } from '../../../server/exchange/edxml/reading/read-message.ts'
import { mayFollow } from '../../../server/exchange/edxml/status-order.ts'
import { dayOf, momentOf, wireDay, wireMoment } from '../../../server/exchange/edxml/wire-time.ts'

describe('Days and moments of messages', () => {
  it('are those of Vietnam', () => {
    expect(wireMoment('2026-03-08T17:00:00.000Z')).to.equal('2026/03/09 00:00:00')
    expect(momentOf('2026/03/09 00:00:00')).to.equal('2026-03-08T17:00:00.000Z')
    expect(wireDay('2026-03-09')).to.equal('2026/03/09')
    expect(dayOf('2026/3/9')).to.equal('2026-03-09')
  })

  it('come back as they went', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const iso = new Date(second * 1000).toISOString()
        expect(momentOf(wireMoment(iso))).to.equal(iso)
      }),
    )
  })

  for (const text of [
    '2014/02/30',
    '2026/13/01',
    '',
    'hôm nay',
    '9/3/2026',
    '2026/03/09 25:00:00',
  ]) {
    it(`are nothing where there is none: ${JSON.stringify(text)}`, () => {
      expect(dayOf(text) ?? momentOf(text)).to.equal(undefined)
    })
  }
})

describe('Codes of bodies', () => {
  const pairs = [
    ['000.00.00.G22', 'G22'],
    ['000.00.01.G09', 'G09.01'],
    ['001.03.08.H30', 'H30.08.03.001'],
    ['000.00.12.A80', 'A80.12'],
  ] as const
  for (const [old, recent] of pairs) {
    it(`go from old to new and back: ${old}`, () => {
      expect(newOrganCode(old)).to.equal(recent)
      expect(oldOrganCode(recent)).to.equal(old)
      expect([newOrganCode(recent), oldOrganCode(old)]).to.deep.equal([recent, old])
      expect(isSameOrgan(old, recent)).to.equal(true)
    })
  }

  it('are not made where the other form cannot say them', () => {
    expect(newOrganCode('001.00.08.H30')).to.equal(undefined)
    expect(oldOrganCode('H30.008')).to.equal(undefined)
    expect(oldOrganCode('H30.08.03.001.01')).to.equal(undefined)
    expect(oldOrganCode('H30.00')).to.equal(undefined)
    expect([newOrganCode('null'), oldOrganCode('Z01'), organGroup('null')]).to.deep.equal([
      ...[undefined, undefined, undefined],
    ])
  })

  it('say which tier a body is of', () => {
    expect(['A80', '000.00.12.I01', 'G22.01', 'H26', 'K26', 'B01'].map(organGroup)).to.deep.equal([
      ...['party', 'front', 'ministry', 'provincial-committee', 'provincial-council', 'president'],
    ])
  })

  it('differ where bodies do', () => {
    expect(isSameOrgan('H26.01', 'H26.1')).to.equal(true)
    expect(isSameOrgan('H26.01', 'H26.10')).to.equal(false)
    expect(isSameOrgan('001.00.08.H30', 'H30.08')).to.equal(false)
  })
})

describe('Identifiers of documents', () => {
  it('are a UUID, composed, or whatever was sent', () => {
    const uuid = '0B5FD6C6-7f0c-4f4e-9a53-6f3f2c7d1e20'

    expect(readDocumentIdentifier(uuid)).to.deep.equal({ form: 'uuid', uuid: uuid.toLowerCase() })
    expect(readDocumentIdentifier(' 000.00.00.G22, 2014/02/30, 267/VPCP-TTĐT')).to.deep.equal({
      ...{ form: 'composed', organId: '000.00.00.G22', date: '2014/02/30', code: '267/VPCP-TTĐT' },
    })
    expect(readDocumentIdentifier('12345')).to.deep.equal({ form: 'other', text: '12345' })
  })

  it('that are composed are read again', () => {
    const text = composedIdentifier('A80', '2026-03-09', '12-CV/VPTU')

    expect(text).to.equal('A80,2026/03/09,12-CV/VPTU')
    expect(readDocumentIdentifier(text)).to.include({ organId: 'A80', code: '12-CV/VPTU' })
  })
})

describe('The order of statuses', () => {
  const allowed: Record<string, string> = {
    '': '01 02 03 04 05 06',
    '01': '01 02 03 04 05 06 13',
    '02': '02 13',
    '03': '03 04 05 06 13',
    '04': '04 05 06 13',
    '05': '05 06 13',
    '06': '06 13',
    '13': '13 15 16',
    '15': '15',
    '16': '03 04 05 06 13 16',
  }
  for (const [from, to] of Object.entries(allowed)) {
    it(`after ${from || 'nothing'} is ${to}`, () => {
      const before = (from || undefined) as StatusCode | undefined

      expect(statusCodes.filter((each) => mayFollow(before, each)).join(' ')).to.equal(to)
    })
  }

  it('goes on after an update that was agreed to', () => {
    expect(mayFollow('15', '05', 'update')).to.equal(true)
    expect(mayFollow('15', '05', 'recall')).to.equal(false)
  })
})

describe('Base64', () => {
  it('gives back what it was made of, and is what others make', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64(bytes)
        expect(text).to.equal(Buffer.from(bytes).toString('base64'))
        expect(decodeBase64(text)).to.deep.equal(bytes)
      }),
    )
  })

  it('has one text for the same bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'Q', 'g', 'w', 'B', '+', '/', '=') }),
        (text) => {
          const bytes = decodeBase64(text)
          expect(bytes === undefined || encodeBase64(bytes) === text).to.equal(true)
        },
      ),
    )
  })
})
