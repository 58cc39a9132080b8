import { expect } from 'chai'
import {
  lineage,
  standing,
  whyNotAnswer,
  whyNotPresent,
  whyNotPresentTo,
  whyNotReturn,
  type Assignment,
} from '../../server/routing/rules.ts'
import { holderOf, whyNotAssign } from '../../server/routing/giving/rules.ts'
import { assigned, changes, closed, seenState } from '../../server/routing/tree.ts'

const today = '2026-11-22'
const root: Assignment = {
  id: 1,
  parentId: null,
  role: 'lead',
  state: 'seen',
  ...holderOf({ postId: 10 }),
  dueOn: '2026-11-30',
}
const lead = { id: 2, ...holderOf({ postId: 20 }), role: 'lead', dueOn: null } as const
const helper = {
  ...{ id: 3, ...holderOf({ postId: 30 }) },
  ...({ role: 'cooperate', dueOn: '2026-11-25' } as const),
} as const

/** A chain of so many assignments, each passed on to the next. */
const chain = (length: number): Assignment[] =>
  Array.from({ length }, (_, index) => ({
    ...root,
    id: index + 1,
    parentId: index === 0 ? null : index,
    holderPostId: index + 100,
  }))

/** Whoever holds the assignment, as a leader. */
const by = (tree: readonly Assignment[], giver: Assignment) => ({ tree, giver, roles: ['leader'] })

describe('the rules of assignments', () => {
  it('give the giver’s own deadline where none is said', () => {
    const tree = assigned([root], root, [lead, helper])

    expect(tree.map(({ dueOn }) => dueOn)).to.deep.equal(['2026-11-30', '2026-11-30', '2026-11-25'])
  })

  it('let the giver judge only once everybody has reported', () => {
    const given = assigned([root], root, [lead, helper])
    const afterLead = closed(given, given[1]!, 'done')
    const afterBoth = closed(afterLead, afterLead[2]!, 'done')

    expect(afterLead[0]?.state).to.equal('waiting')
    expect(afterBoth[0]?.state).to.equal('review')
  })

  it('put the giver to work when everything is given back', () => {
    const given = assigned([root], root, [lead])

    expect(closed(given, given[1]!, 'returned')[0]?.state).to.equal('working')
  })

  it('name what a move has changed, and nothing else', () => {
    const given = assigned([root], root, [lead, helper])
    const after = closed(given, given[1]!, 'done')

    expect(changes(given, after).map(({ id, state }) => [id, state])).to.deep.equal([[2, 'done']])
  })

  it('close what is only to be known when it is read', () => {
    expect(seenState({ role: 'inform' })).to.equal('done')
    expect(seenState({ role: 'watch' })).to.equal('seen')
  })

  it('say every reason against an instruction at once', () => {
    const named = [
      { ...holderOf({ postId: 10 }), role: 'lead', dueOn: '2026-12-01' },
      { ...holderOf({ postId: 20 }), role: 'lead', dueOn: '2026-11-01' },
      { ...holderOf({ postId: 20 }), role: 'inform', dueOn: null },
    ] as const

    expect(whyNotAssign(by([root], root), named, today)).to.deep.equal([
      'task.more_than_one_lead',
      'task.lead_stands_above',
      'task.named_twice',
      'task.given_to_oneself',
      'task.due_after_givers',
      'task.due_in_the_past',
    ])
  })

  it('end a chain of passing on, and a crowd', () => {
    const deep = chain(24)
    const crowd = Array.from({ length: 1000 }, (_, index) => ({
      ...holderOf({ postId: 1000 + index }),
      role: index === 0 ? ('lead' as const) : ('inform' as const),
      dueOn: null,
    }))

    expect(whyNotAssign(by(deep, deep[23]!), [lead], today)).to.deep.equal(['task.too_deep'])
    expect(whyNotAssign(by(chain(23), deep[22]!), [lead], today)).to.deep.equal([])
    expect(whyNotAssign(by([root], root), crowd, today)).to.deep.equal(['task.too_many'])
    expect(lineage(deep, deep[23]!)).to.have.lengthOf(24)
  })

  it('let the root go back to the clerk only before it is directed', () => {
    const back = (state: Assignment['state']) => whyNotReturn(standing([], { ...root, state }))

    expect([back('new'), back('seen'), back('review')]).to.deep.equal([
      [],
      [],
      ['task.directed_already'],
    ])
  })

  it('present what is registered, to a leader in office', () => {
    const document = { agencyId: 1, direction: 'outgoing', stage: 'draft' }
    const actor = { agencyId: 1, roles: ['clerk'] }
    const nobody = { agencyId: 1, roles: ['leader'], holderId: null }

    expect(whyNotPresent({ document, actor })).to.deep.equal(['task.not_incoming'])
    expect(whyNotPresentTo(nobody, 1, { dueOn: null, today })).to.deep.equal([
      'task.post_not_held_here',
    ])
    expect(whyNotPresentTo({ ...nobody, holderId: 7 }, 1, { dueOn: today, today })).to.be.empty
  })

  it('take as an answer what one’s own body has issued', () => {
    const answer = { agencyId: 1, direction: 'outgoing', stage: 'issued' }

    expect(whyNotAnswer(answer, { agencyId: 1 })).to.be.empty
    expect(whyNotAnswer(answer, { agencyId: 2 })).to.deep.equal(['task.answer_not_yours'])
  })
})
