import { expect } from 'chai'
import fc from 'fast-check'
import type { DeliveryState } from '../../server/exchange/contract.ts'
import {
  nextStates,
  whyNotIssue,
  whyNotIssuer,
  whyNotOpen,
  whyNotRecipient,
  whyNotSender,
} from '../../server/exchange/rules.ts'

const inOrder: DeliveryState[] = ['sent', '01', '02', '03', '04', '05', '06', '13']
const anyState = fc.constantFrom(...inOrder)

/** The states a delivery goes through when these are asked for, each refused where it may not follow. */
function walk(asked: readonly DeliveryState[]): DeliveryState[] {
  const seen: DeliveryState[] = ['sent']
  for (const next of asked) if (nextStates(seen.at(-1)!).includes(next)) seen.push(next)
  return seen
}

describe('the states of a delivery', () => {
  it('never go back, and none comes twice', () => {
    fc.assert(
      fc.property(fc.array(anyState), (asked) => {
        const order = walk(asked).map((state) => inOrder.indexOf(state))
        expect(order).to.deep.equal([...new Set(order)].toSorted((one, other) => one - other))
      }),
    )
  })

  it('lead out of a refusal and out of completion by a recall alone, and out of a recall nowhere', () => {
    fc.assert(
      fc.property(fc.array(anyState), (asked) => {
        const seen = walk(asked)
        for (const ending of ['02', '06'] as const)
          if (seen.includes(ending)) expect(seen.at(-1)).to.be.oneOf([ending, '13'])
        if (seen.includes('13')) expect(seen.at(-1)).to.equal('13')
      }),
    )
  })

  it('tell of work only once the delivery is registered', () => {
    fc.assert(
      fc.property(fc.array(anyState), (asked) => {
        const seen = walk(asked)
        const isWorkedOn = seen.some((state) => ['04', '05', '06'].includes(state))
        if (isWorkedOn) expect(seen).to.include('03')
      }),
    )
  })

  it('may skip what a recipient does not tell', () => {
    expect(walk(['03', '06'])).to.deep.equal(['sent', '03', '06'])
    expect(walk(['01', '03', '05', '06'])).to.deep.equal(['sent', '01', '03', '05', '06'])
  })
})

describe('the rules of exchange', () => {
  const clerk = { agencyId: 1, roles: ['clerk'] }
  const delivery = { fromAgencyId: 1, toAgencyId: 2, state: '01' } as const

  it('let only the clerk of the issuing body issue', () => {
    expect(whyNotIssuer(clerk, { agencyId: 1 })).to.be.empty
    expect(whyNotIssuer(clerk, { agencyId: 2 })).to.deep.equal(['exchange.not_your_role'])
    const leader = { agencyId: 1, roles: ['leader'] }
    expect(whyNotIssuer(leader, { agencyId: 1 })).to.deep.equal(['exchange.not_your_role'])
  })

  it('let only a sealed outgoing document be issued, once', () => {
    const why = (direction: string, stage: string) => whyNotIssue({ direction, stage })
    expect(why('outgoing', 'sealed')).to.be.empty
    expect(why('outgoing', 'numbered')).to.deep.equal(['exchange.not_sealed'])
    expect(why('outgoing', 'issued')).to.deep.equal(['exchange.issued_already'])
    expect(why('incoming', 'registered')).to.deep.equal(['exchange.not_outgoing'])
  })

  it('let the recipient’s clerk answer, the sender’s recall', () => {
    expect(whyNotRecipient({ ...clerk, agencyId: 2 }, delivery)).to.be.empty
    expect(whyNotRecipient(clerk, delivery)).to.deep.equal(['exchange.sent_to_another_body'])
    expect(whyNotSender(clerk, delivery)).to.be.empty
    expect(whyNotSender({ agencyId: 2, roles: [] }, delivery)).to.deep.equal([
      'exchange.not_your_role',
      'exchange.sent_by_another_body',
    ])
  })

  it('close a delivery with its refusal, registration or recall', () => {
    const why = (state: DeliveryState) => whyNotOpen({ state })
    expect(why('sent')).to.be.empty
    expect(why('01')).to.be.empty
    expect(why('02')).to.deep.equal(['exchange.refused_already'])
    expect(why('05')).to.deep.equal(['exchange.registered_already'])
    expect(why('13')).to.deep.equal(['exchange.recalled'])
  })
})
