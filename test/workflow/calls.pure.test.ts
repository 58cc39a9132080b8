import { expect } from 'chai'
import { decide } from '../../server/workflow/decisions/decide.ts'
import type { DecisionTable } from '../../server/workflow/decisions/decision-table.ts'
import { emptyLibrary } from '../../server/workflow/link.ts'
import { arrow, begin, choice, end, forEach, graphOf, graphWith, task, way } from './drawing.ts'
import { call, rule } from './drawing-events.ts'
import { Journey } from './journey.ts'

const called = () =>
  graphOf(
    begin(),
    task('a', 'tamcap:outcomes="approve,return" tamcap:returnTo="a"'),
    choice('x', 'b'),
    task('b'),
    end(),
    way('begin', 'a', 'x', 'b', 'end'),
    arrow('x', 'end', 'outcome = "approve"'),
  )

const days: DecisionTable = {
  key: 'days',
  name: 'Days',
  hitPolicy: 'FIRST',
  inputs: ['urgency', 'pages'],
  outputs: ['days'],
  rules: [
    { id: 'r1', tests: ['"urgent"', '-'], answers: ['1'] },
    { id: 'r2', tests: ['-', '> 10'], answers: ['pages / 2'] },
    { id: 'r3', tests: ['-', '-'], answers: ['5'] },
  ],
}

describe('A call of another process', () => {
  const library = async () => ({ ...emptyLibrary, processes: { other: await called() } })

  it('runs it inside the case, its steps named after the call', async () => {
    const parts = [begin(), call('c', 'other'), task('z'), end(), way('begin', 'c', 'z', 'end')]
    const graph = await graphWith(await library(), ...parts)

    const journey = new Journey(graph)
    expect(journey.open).to.deep.equal(['c/a'])
    expect(graph.elements['c/a']?.terms?.returnTo).to.deep.equal(['c/a'])
    expect(journey.moved('c/a').done('c/a', 'return').open).to.deep.equal(['c/b'])
    expect(journey.done('c/b').open).to.deep.equal(['z'])
    expect(new Journey(graph).done('c/a', 'approve').open).to.deep.equal(['z'])
  })

  it('runs it for each item of a list', async () => {
    const parts = [begin(), call('c', 'other', forEach('items')), end(), way('begin', 'c', 'end')]
    const other = await graphOf(begin(), task('a'), end(), way('begin', 'a', 'end'))
    const graph = await graphWith({ ...emptyLibrary, processes: { other } }, ...parts)
    const journey = new Journey(graph, { items: [1, 2] })

    expect(journey.open).to.deep.equal(['c/a', 'c/a'])
    expect(journey.done('c/a').done('c/a').hasEnded).to.equal(true)
  })
})

describe('A decision table', () => {
  it('gives a fact by which the way is chosen and which the case keeps', async () => {
    const graph = await graphWith(
      { ...emptyLibrary, decisions: { days } },
      begin(),
      rule('term', 'days'),
      choice('x', 'slow'),
      task('fast'),
      task('slow'),
      end(),
      way('begin', 'term', 'x', 'slow', 'end'),
      arrow('x', 'fast', 'term < 2'),
      way('fast', 'end'),
    )

    const journey = new Journey(graph, { urgency: 'urgent' })
    expect(journey.open).to.deep.equal(['fast'])
    expect(journey.last.learned).to.deep.equal({ term: 1 })
    expect(new Journey(graph, { pages: 30 }).last.learned).to.deep.equal({ term: 15 })
    expect(new Journey(graph).open).to.deep.equal(['slow'])
  })

  it('answers by its hit policy', () => {
    const facts = { urgency: 'urgent', pages: 30 }
    const by = (more: Partial<DecisionTable>) => decide({ ...days, ...more }, facts)

    expect(() => by({ hitPolicy: 'UNIQUE' })).to.throw('workflow.decision_not_unique')
    expect(() => by({ hitPolicy: 'ANY' })).to.throw('workflow.decision_not_unique')
    expect(by({ hitPolicy: 'UNIQUE', rules: days.rules.slice(0, 1) })).to.equal(1)
    expect(by({ hitPolicy: 'UNIQUE', rules: [] })).to.equal(null)
    expect(by({ hitPolicy: 'COLLECT' })).to.deep.equal([1, 15, 5])
    expect(by({ hitPolicy: 'RULE ORDER' })).to.deep.equal([1, 15, 5])
    expect(by({ hitPolicy: 'COLLECT', aggregation: 'SUM' })).to.equal(21)
    expect(by({ hitPolicy: 'COLLECT', aggregation: 'MIN' })).to.equal(1)
    expect(by({ hitPolicy: 'COLLECT', aggregation: 'MAX' })).to.equal(15)
    expect(by({ hitPolicy: 'COLLECT', aggregation: 'COUNT' })).to.equal(3)
  })

  it('answers with an object where it has several outputs', () => {
    const rules = [{ id: 'r', tests: ['-', '-'], answers: ['"leader"', '"TM"'] }]

    expect(decide({ ...days, outputs: ['role', 'form'], rules }, {})).to.deep.equal({
      role: 'leader',
      form: 'TM',
    })
  })
})
