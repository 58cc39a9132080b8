import { expect } from 'chai'
import { issuerIn, withIssuer } from '../../../server/exchange/edxml/issuer.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { newDocument } from '../../support/foreign-document.ts'

describe('Who issued what another body sends on', () => {
  const message = newDocument('H90')
  const { trace = { headers: [] } } = message

  for (const organId of ['A90', ''])
    it(`travels beside the sender, with a code or without: “${organId}”`, () => {
      const issuer = { organId, organName: 'Tỉnh ủy Hương Sơn' }

      const bytes = writeEdxml({ ...message, trace: withIssuer(trace, issuer) })

      const read = readEdxml(bytes).message
      expect(issuerIn(read.trace ?? trace)).to.deep.equal(issuer)
      expect(read.from).to.deep.include(message.from)
    })

  it('is its sender where nothing is said', () => {
    expect(issuerIn(trace)).to.equal(undefined)
  })
})
