import { expect } from 'chai'
import { machine } from '../../../server/exchange/amendments/machine/machine.ts'
import {
  whyNotAmend,
  whyNotAmending,
  whyNotAnswer,
  whyNotAnswerer,
  whyNotAsk,
  whyNotRecall,
  whyNotReplace,
} from '../../../server/exchange/amendments/rules.ts'
import { answerOfItself } from '../../../server/exchange/amendments/machine/recipient.ts'
import {
  beginning,
  editionOf,
  openRequest,
} from '../../../server/exchange/amendments/machine/side.ts'
import type { DeliveryState } from '../../../server/exchange/contract.ts'

const states: DeliveryState[] = ['sent', '01', '02', '03', '04', '05', '06', '13']

/** What becomes of each request in each state; a reason where it may not be asked at all. */
const table: Record<DeliveryState, { recall: string; update: string }> = {
  sent: { recall: 'waits', update: 'waits' },
  '01': { recall: '15', update: '15' },
  '02': { recall: '15', update: 'exchange.refused_already' },
  '03': { recall: 'waits', update: 'waits' },
  '04': { recall: 'waits', update: 'waits' },
  '05': { recall: 'waits', update: 'waits' },
  '06': { recall: 'waits', update: 'amendment.completed_already' },
  '13': { recall: 'exchange.recalled', update: 'exchange.recalled' },
}

function outcome(state: DeliveryState, kind: 'recall' | 'removal' | 'update'): string {
  const delivery = { state, isAsked: false, fromAgencyId: 1, toAgencyId: 2 }
  const [why] = whyNotAsk(delivery, kind)
  if (why) return why
  const { messages } = machine.take({ ...beginning, state }, { kind, number: 1 })
  const [answer] = messages
  return answer?.kind === 'answer' ? answer.code : 'waits'
}

describe('What a sender asks of its recipient', () => {
  for (const state of states) {
    it(`in state ${state} is done, waits or is refused as the codes of QCVN 102 say`, () => {
      const { recall, update } = table[state]
      expect(outcome(state, 'recall')).to.equal(recall)
      expect(outcome(state, 'removal')).to.equal(recall)
      expect(outcome(state, 'update')).to.equal(update)
    })
  }

  it('waits for consent exactly where somebody has registered it', () => {
    const asked = states.filter((state) => answerOfItself(state, 'recall') === null)
    expect(asked).to.deep.equal(['sent', '03', '04', '05', '06'])
  })

  it('is one thing at a time', () => {
    const delivery = { state: '03', isAsked: true, fromAgencyId: 1, toAgencyId: 2 } as const
    expect(whyNotAsk(delivery, 'update')).to.deep.equal(['amendment.waits_already'])
    const { side } = machine.ask({ ...beginning, state: '03' }, 'recall')
    expect(machine.ask(side, 'update').messages).to.deep.equal([])
    expect(openRequest(side)).to.include({ number: 1, kind: 'recall' })
  })

  it('counts its editions by the updates that were agreed', () => {
    const asked = [
      { number: 1, kind: 'update', code: '15', isOpen: null },
      { number: 2, kind: 'update', code: '16', isOpen: null },
    ] as const
    expect(editionOf({ asked })).to.equal(1)
  })
})

const clerk = { agencyId: 1, roles: ['clerk'] }
const document = { id: 7, agencyId: 1, direction: 'outgoing', stage: 'issued' }

describe('Who may ask, answer, update and replace', () => {
  it('the clerk of the sender recalls; the clerk or a leader of the recipient answers', () => {
    const delivery = { state: '03', isAsked: false, fromAgencyId: 1, toAgencyId: 2 } as const
    expect(whyNotRecall(clerk, delivery)).to.deep.equal([])
    expect(whyNotRecall({ ...clerk, agencyId: 2 }, delivery)).to.deep.equal([
      'exchange.sent_by_another_body',
    ])
    expect(whyNotAnswerer({ agencyId: 2, roles: ['leader'] }, delivery)).to.deep.equal([])
    expect(whyNotAnswerer({ agencyId: 2, roles: ['officer'] }, delivery)).to.deep.equal([
      'amendment.not_yours_to_answer',
    ])
    expect(whyNotAnswerer(clerk, delivery)).to.deep.equal(['exchange.sent_to_another_body'])
  })

  it('a request is answered once, and not once its sender has asked anew', () => {
    expect(whyNotAnswer({ code: null, isOpen: 1 })).to.deep.equal([])
    expect(whyNotAnswer({ code: null, isOpen: null })).to.deep.equal(['amendment.set_aside'])
    expect(whyNotAnswer({ code: '16', isOpen: null })).to.deep.equal(['amendment.answered_already'])
  })

  it('an update changes something of an issued document of one’s own', () => {
    const nothing = { abstract: null, urgency: null, hasFile: false, removed: [], added: [] }
    expect(whyNotAmending(nothing)).to.deep.equal(['amendment.changes_nothing'])
    expect(whyNotAmending({ ...nothing, removed: [3] })).to.deep.equal([])
    expect(whyNotAmend(clerk, document)).to.deep.equal([])
    expect(whyNotAmend(clerk, { ...document, stage: 'sealed' })).to.deep.equal([
      'amendment.not_issued',
    ])
    expect(whyNotAmend({ ...clerk, agencyId: 2, roles: [] }, document)).to.deep.equal([
      'exchange.not_your_role',
      'exchange.sent_by_another_body',
    ])
    expect(whyNotAmend(clerk, { ...document, stage: 'recalled' })).to.deep.equal([
      'document.frozen',
    ])
  })

  it('what replaces it is another document of the same body, not issued yet', () => {
    const by = { ...document, id: 8, stage: 'sealed' }
    expect(whyNotReplace(document, by)).to.deep.equal([])
    expect(whyNotReplace(document, document)).to.deep.equal(['amendment.replaces_itself'])
    expect(whyNotReplace(document, { ...by, stage: 'issued' })).to.deep.equal([
      'amendment.replacing_is_issued',
    ])
    expect(whyNotReplace(document, { ...by, agencyId: 2 })).to.deep.equal([
      'amendment.cannot_replace',
    ])
    expect(whyNotReplace(document, { ...by, stage: 'recalled' })).to.deep.equal([
      'amendment.cannot_replace',
    ])
  })
})
