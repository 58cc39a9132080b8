import { expect } from 'chai'
import { migrate, planMigration } from '../../server/workflow/cases/plan-migration.ts'
import { rehearse } from '../../server/workflow/cases/rehearse.ts'
import {
  begin,
  both,
  checking,
  end,
  forEach,
  graphOf,
  returning,
  scope,
  task,
  way,
} from './drawing.ts'
import { edge, timer } from './drawing-events.ts'
import { Journey } from './journey.ts'

const straight = (...steps: string[]) =>
  graphOf(begin(), ...steps.map((id) => task(id)), end(), way('begin', ...steps, 'end'))

const branches = (...ids: string[]) =>
  graphOf(
    begin(),
    both('p'),
    ...ids.map((id) => task(id)),
    both('q'),
    end(),
    ...ids.map((id) => way('p', id, 'q')),
    way('begin', 'p'),
    way('q', 'end'),
  )

const reasonsOf = ({ tokens }: ReturnType<typeof planMigration>) =>
  tokens.flatMap(({ problems }) => problems)

describe('Moving a case to a new version', () => {
  it('keeps the open step where it stands, under a new name if the mapping says so', async () => {
    const [from, to] = [await straight('a', 'b'), await straight('c', 'a', 'd')]
    const state = new Journey(from).last.state

    expect(planMigration(from, to, state).mayMove).to.equal(true)
    expect(reasonsOf(planMigration(from, await straight('b'), state))).to.deep.equal([
      'workflow.step_is_gone',
    ])
    const mapping = { a: 'd' }
    const moves = migrate({ from, to }, { state, facts: {} }, mapping)
    expect(moves.state.tokens.map(({ at }) => at)).to.deep.equal(['d'])
  })

  it('refuses what would stand elsewhere, be of another kind, or wait for ever', async () => {
    const from = await straight('a')
    const { state } = new Journey(from).last
    const reasons = async (...parts: string[]) =>
      reasonsOf(planMigration(from, await graphOf(begin(), end(), ...parts), state))

    const inside = scope('s', begin('i'), task('a'), end('o'), way('i', 'a', 'o'))
    expect(await reasons(inside, way('begin', 's', 'end'))).to.deep.equal([
      'workflow.step_stands_elsewhere',
    ])
    expect(await reasons(both('a'), way('begin', 'a', 'end'))).to.deep.equal([
      'workflow.step_is_another',
    ])
    const many = task('a', '', forEach('items'))
    expect(await reasons(many, way('begin', 'a', 'end'))).to.deep.equal([
      'workflow.step_is_another',
    ])
    const branched = planMigration(from, await branches('a', 'b'), state)
    expect(reasonsOf(branched)).to.deep.equal(['workflow.would_get_stuck'])
  })

  it('keeps what has come to a join, unless its branch is gone', async () => {
    const from = await branches('a', 'b')
    const { state } = new Journey(from).done('a').last

    expect(planMigration(from, from, state).mayMove).to.equal(true)
    expect(reasonsOf(planMigration(from, await branches('b', 'c'), state))).to.deep.equal([
      'workflow.branch_is_gone',
    ])
  })

  it('begins a timer that is new on the open step', async () => {
    const from = await straight('a')
    const late = [end('out'), edge('e', 'a', timer('=now')), way('e', 'out')]
    const to = await graphOf(begin(), task('a'), end(), way('begin', 'a', 'end'), ...late)
    const moves = migrate({ from, to }, { state: new Journey(from).last.state, facts: {} })

    expect(moves.armed.map(({ element }) => element)).to.deep.equal(['e'])
    expect(moves.disarmed).to.deep.equal([1])
  })
})

describe('The rehearsal of past cases', () => {
  const about = { instanceId: 1, subjectType: 'document', subjectId: 2, facts: {} }
  const done = (...steps: (string | [string, string])[]) =>
    steps.map((step) =>
      typeof step === 'string'
        ? { elementId: step, outcome: null }
        : { elementId: step[0], outcome: step[1] },
    )
  const checked = () =>
    graphOf(
      begin(),
      task('draft'),
      checking('check'),
      task('sign'),
      end(),
      way('begin', 'draft', 'check'),
      returning('check', 'draft', 'sign'),
      way('sign', 'end'),
    )

  it('goes as it went, also round returns, and names the steps that are new', async () => {
    const steps = done('draft', ['check', 'return'], 'draft', ['check', 'approve'], 'sign')
    const [same] = rehearse(await checked(), [{ ...about, steps, hasEnded: true }])
    expect(same).to.include({ stepsDone: 5, stuckAt: null })

    const short = { ...about, steps: done('draft', 'sign'), hasEnded: true }
    const [longer] = rehearse(await checked(), [short])
    expect(longer).to.deep.include({ stuckAt: null, added: ['check'] })
  })

  it('names the step at which a case would have got stuck, and why', async () => {
    const steps = done('draft', ['check', 'refuse'], 'sign')
    const cases = [
      { ...about, steps, hasEnded: true },
      { ...about, steps: done('draft', 'seal'), hasEnded: false },
    ]

    const stuck = rehearse(await checked(), cases).map(({ stuckAt }) => stuckAt)

    expect(stuck).to.deep.equal([
      { elementId: 'check', reason: 'workflow.outcome_unknown' },
      { elementId: 'seal', reason: 'workflow.step_is_gone' },
    ])
  })
})
