import { expect } from 'chai'
import {
  arrow,
  begin,
  both,
  checking,
  choice,
  drawing,
  end,
  graphOf,
  returning,
  task,
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

  it('only steps are completed, not joins that wait', async () => {
    const graph = await graphOf(
      begin(),
      both('split'),
      task('a'),
      task('b'),
      both('join'),
      end(),
      way('begin', 'split', 'a', 'join', 'end'),
      way('split', 'b', 'join'),
    )
    const journey = new Journey(graph).done('a')
    const join = journey.last.state.tokens.find(({ holds }) => holds === 'join')

    expect(() => journey.step(join!.id)).to.throw('workflow.step_not_open')
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
