import { expect } from 'chai'
import { begin, both, end, graphOf, scope, task, way } from './drawing.ts'
import { Journey } from './journey.ts'

describe('Sending a process to another step', () => {
  const branches = [
    begin(),
    task('draft'),
    both('split'),
    task('a'),
    task('b'),
    both('join'),
    task('sign'),
    end(),
    way('begin', 'draft', 'split', 'a', 'join', 'sign', 'end'),
    way('split', 'b', 'join'),
  ]

  it('withdraws every open branch, and the joins forget what had come', async () => {
    const journey = new Journey(await graphOf(...branches)).done('draft').done('a')

    journey.moved('draft')
    expect(journey.open).to.deep.equal(['draft'])
    expect(journey.last.closed.map(({ element }) => element)).to.deep.equal(['b'])

    journey.done('draft').done('b')
    expect(journey.open).to.deep.equal(['a'])
    expect(journey.done('a').done('sign').hasEnded).to.equal(true)
  })

  it('is refused into one branch of several, where the join would wait for ever', async () => {
    const journey = new Journey(await graphOf(...branches)).done('draft')

    expect(() => journey.moved('a')).to.throw('workflow.move_into_branch')
  })

  it('is refused to what is no step or not there', async () => {
    const journey = new Journey(await graphOf(...branches))

    expect(() => journey.moved('join')).to.throw('workflow.move_to_no_step')
    expect(() => journey.moved('nowhere')).to.throw('workflow.element_unknown')
  })

  it('opens the sub-process around the step', async () => {
    const inside = scope(
      's',
      begin('in'),
      task('a'),
      task('b'),
      end('out'),
      way('in', 'a', 'b', 'out'),
    )
    const journey = new Journey(
      await graphOf(begin(), inside, task('c'), end(), way('begin', 's', 'c', 'end')),
    )
    journey.done('a').done('b')

    expect(journey.moved('b').open).to.deep.equal(['b'])
    expect(journey.done('b').open).to.deep.equal(['c'])
  })
})
