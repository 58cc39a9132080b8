import { expect } from 'chai'
import { begin, both, end, graphOf, scope, task, terminate, way } from './drawing.ts'
import { Journey } from './journey.ts'

describe('A terminate end', () => {
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

  it('a step that opens and is withdrawn in the same move is never heard of', async () => {
    const graph = await graphOf(
      begin(),
      task('first'),
      both('split'),
      task('b'),
      terminate(),
      end(),
      way('begin', 'first', 'split', 'b', 'end'),
      way('split', 'stop'),
    )

    const { last } = new Journey(graph).done('first')

    expect(last.opened).to.deep.equal([])
    expect(last.closed.map(({ element }) => element)).to.deep.equal(['first'])
    expect(last.hasEnded).to.equal(true)
  })

  it('a terminate end at the top withdraws what is open in sub-processes', async () => {
    const inside = scope('s', begin('in'), task('b'), end('out'), way('in', 'b', 'out'))
    const graph = await graphOf(
      begin(),
      both('split'),
      task('a'),
      inside,
      terminate(),
      end(),
      way('begin', 'split', 'a', 'stop'),
      way('split', 's', 'end'),
    )

    const { last } = new Journey(graph).done('a')

    expect(last.hasEnded).to.equal(true)
    expect(last.closed.map(({ element }) => element)).to.deep.equal(['a', 'b'])
  })
})
