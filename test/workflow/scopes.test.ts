import { expect } from 'chai'
import { arrow, begin, both, choice, end, forEach, graphOf, scope, task, way } from './drawing.ts'
import { Journey } from './journey.ts'

describe('Sub-processes, lists and routing trees', () => {
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

  it('a join inside a list waits for its own branches, not for those of another item', async () => {
    const inside = scope(
      's',
      forEach('units'),
      begin('in'),
      both('split'),
      task('a'),
      task('b'),
      both('join'),
      task('c'),
      end('out'),
      way('in', 'split', 'a', 'join', 'c', 'out'),
      way('split', 'b', 'join'),
    )
    const graph = await graphOf(begin(), inside, end(), way('begin', 's', 'end'))

    const journey = new Journey(graph, { units: [1, 2] })
    const [a, , , b] = journey.last.opened.map(({ token }) => token)
    journey.step(a!).step(b!)

    expect(journey.open).to.have.members(['a', 'b'])
  })
})
