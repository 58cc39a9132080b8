import { expect } from 'chai'
import {
  arrow,
  begin,
  both,
  checking,
  choice,
  drawing,
  end,
  forEach,
  graphOf,
  returning,
  scope,
  task,
  terminate,
  way,
} from './drawing.ts'
import { Journey } from './journey.ts'

describe('The elements of a diagram', () => {
  it('a task waits, and the process ends behind it', async () => {
    const graph = await graphOf(begin(), task('a'), end(), way('begin', 'a', 'end'))

    const journey = new Journey(graph)
    expect(journey.open).to.deep.equal(['a'])
    journey.done('a')

    expect(journey.hasEnded).to.equal(true)
    expect(journey.last.log).to.deep.equal(['a-end', 'end'])
    expect(journey.last.closed).to.deep.equal([
      { token: 1, element: 'a', outcome: null, isWithdrawn: false },
    ])
  })

  it('an exclusive gateway takes the first true condition in drawn order, else the default', async () => {
    const graph = await graphOf(
      begin(),
      choice('x', 'c'),
      task('a'),
      task('b'),
      task('c'),
      end(),
      way('begin', 'x'),
      arrow('x', 'a', 'pages > 10'),
      arrow('x', 'b', 'pages > 5'),
      arrow('x', 'c'),
      way('a', 'end'),
      way('b', 'end'),
      way('c', 'end'),
    )

    expect(new Journey(graph, { pages: 11 }).open).to.deep.equal(['a'])
    expect(new Journey(graph, { pages: 6 }).open).to.deep.equal(['b'])
    expect(new Journey(graph, { pages: 1 }).open).to.deep.equal(['c'])
    expect(new Journey(graph).open).to.deep.equal(['c'])
  })

  it('the outcome of a step chooses the way, and only an offered one is taken', async () => {
    const graph = await graphOf(
      begin(),
      task('a'),
      checking('b'),
      end(),
      way('begin', 'a', 'b'),
      returning('b', 'a', 'end'),
    )

    const journey = new Journey(graph).done('a')
    expect(() => journey.done('b', 'lost')).to.throw('workflow.outcome_unknown')
    expect(() => journey.done('b')).to.throw('workflow.outcome_unknown')
    expect(journey.done('b', 'return').open).to.deep.equal(['a'])
    expect(journey.done('a').done('b', 'approve').hasEnded).to.equal(true)
  })

  it('a step is completed once', async () => {
    const graph = await graphOf(begin(), task('a'), task('b'), end(), way('begin', 'a', 'b', 'end'))
    const journey = new Journey(graph).done('a')

    expect(() => journey.done('a')).to.throw('workflow.step_not_open')
  })

  it('parallel branches go on together once each has come', async () => {
    const graph = await graphOf(
      begin(),
      both('split'),
      task('a'),
      task('b'),
      task('c'),
      both('join'),
      task('d'),
      end(),
      way('begin', 'split', 'a', 'join', 'd', 'end'),
      way('split', 'b', 'join'),
      way('split', 'c', 'join'),
    )

    const journey = new Journey(graph)
    expect(journey.open).to.deep.equal(['a', 'b', 'c'])
    expect(journey.done('b').open).to.deep.equal(['a', 'c'])
    expect(journey.done('a').open).to.deep.equal(['c'])
    expect(journey.done('c').open).to.deep.equal(['d'])
    expect(journey.last.state.tokens).to.have.length(1)
  })

  it('a sub-process ends when nothing is left inside', async () => {
    const inside = scope(
      's',
      begin('in'),
      both('split'),
      task('a'),
      task('b'),
      end('out-a'),
      end('out-b'),
      way('in', 'split', 'a', 'out-a'),
      way('split', 'b', 'out-b'),
    )
    const graph = await graphOf(begin(), inside, task('c'), end(), way('begin', 's', 'c', 'end'))

    const journey = new Journey(graph)
    expect(journey.open).to.deep.equal(['a', 'b'])
    expect(journey.done('a').open).to.deep.equal(['b'])
    expect(journey.done('b').open).to.deep.equal(['c'])
  })

  it('a terminate end withdraws what is open in its own scope only', async () => {
    const inside = scope(
      's',
      begin('in'),
      both('split'),
      task('a'),
      task('b'),
      terminate(),
      end('out'),
      way('in', 'split', 'a', 'stop'),
      way('split', 'b', 'out'),
    )
    const graph = await graphOf(
      begin(),
      both('p'),
      inside,
      task('c'),
      both('q'),
      end(),
      way('begin', 'p', 's', 'q', 'end'),
      way('p', 'c', 'q'),
    )

    const journey = new Journey(graph).done('a')

    expect(journey.open).to.deep.equal(['c'])
    expect(
      journey.last.closed.map(({ element, isWithdrawn }) => [element, isWithdrawn]),
    ).to.deep.equal([
      ['a', false],
      ['b', true],
    ])
  })

  it('a task with a list opens once for each item, and goes on after the last', async () => {
    const graph = await graphOf(
      begin(),
      task('a', '', forEach('units', 'unit')),
      task('b'),
      end(),
      way('begin', 'a', 'b', 'end'),
    )

    const journey = new Journey(graph, { units: ['finance', 'health', 'police'] })
    expect(journey.last.opened.map(({ index, item }) => [index, item])).to.deep.equal([
      [0, 'finance'],
      [1, 'health'],
      [2, 'police'],
    ])
    expect(journey.done('a').done('a').open).to.deep.equal(['a'])
    expect(journey.done('a').open).to.deep.equal(['b'])
  })

  it('an empty list is done at once', async () => {
    const graph = await graphOf(
      begin(),
      task('a', '', forEach('units')),
      task('b'),
      end(),
      way('begin', 'a', 'b', 'end'),
    )

    expect(new Journey(graph, { units: [] }).open).to.deep.equal(['b'])
    expect(new Journey(graph).open).to.deep.equal(['b'])
  })

  it('a sub-process with a list knows its item in each run', async () => {
    const inside = scope(
      's',
      forEach('units', 'unit'),
      begin('in'),
      choice('x', 'small'),
      task('large'),
      task('small'),
      end('out'),
      way('in', 'x', 'small', 'out'),
      arrow('x', 'large', 'unit.people > 50'),
      way('large', 'out'),
    )
    const graph = await graphOf(begin(), inside, end(), way('begin', 's', 'end'))

    const journey = new Journey(graph, { units: [{ people: 80 }, { people: 3 }] })

    expect(journey.open).to.have.members(['large', 'small'])
    expect(journey.done('large').done('small').hasEnded).to.equal(true)
  })

  it('a list of more than fifty runs in full', async () => {
    const graph = await graphOf(
      begin(),
      task('a', '', forEach('units')),
      end(),
      way('begin', 'a', 'end'),
    )
    const units = Array.from({ length: 600 }, (_, index) => index)

    expect(new Journey(graph, { units }).open).to.have.length(600)
  })

  it('a routing tree is a step that waits', async () => {
    const tree =
      '<bpmn:adHocSubProcess id="tree" tamcap:routing="tree" tamcap:role="officer" tamcap:act="routing.complete" />'
    const graph = await graphOf(begin(), tree, end(), way('begin', 'tree', 'end'))

    const journey = new Journey(graph)
    expect(journey.open).to.deep.equal(['tree'])
    expect(journey.done('tree').hasEnded).to.equal(true)
  })

  it('the same drawing gives the same graph, and a state is never changed in place', async () => {
    const parts = [begin(), task('a'), end(), way('begin', 'a', 'end')]
    const graph = await graphOf(...parts)
    const journey = new Journey(graph)
    const before = structuredClone(journey.last.state)
    const { state } = journey.last
    journey.done('a')

    expect(drawing(...parts)).to.be.a('string')
    expect(await graphOf(...parts)).to.deep.equal(graph)
    expect(state).to.deep.equal(before)
  })
})
