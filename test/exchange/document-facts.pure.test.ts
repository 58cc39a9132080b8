import { expect } from 'chai'
import { deliveryFacts } from '../../server/exchange/inbox/taking/document-facts.ts'
import { letter } from './edxml/messages.ts'

describe('A document that comes without its day', () => {
  it('is of the day in Vietnam on which it came, also in the first hours of a year', () => {
    const facts = deliveryFacts(letter, '2026-12-31T17:00:00.000Z')

    expect(facts.issuedOn).to.equal('2027-01-01')
  })
})
