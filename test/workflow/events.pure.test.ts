import { expect } from 'chai'
import { arrow, begin, choice, checking, end, graphOf, scope, task, way } from './drawing.ts'
import { edge, error, errorEnd, message, race, service, timer, waits } from './drawing-events.ts'
import { Journey } from './journey.ts'

const late = timer('=addWorkingDays(now, 5)')
const beside = 'cancelActivity="false"'

describe('Events', () => {
  it('a process waits at a timer or a message until it comes, and once only', async () => {
    const graph = await graphOf(
      begin(),
      waits('t', late),
      waits('m', message('answer')),
      task('a'),
      end(),
      way('begin', 't', 'm', 'a', 'end'),
    )

    const journey = new Journey(graph)
    expect(journey.waits).to.deep.equal(['t'])
    expect(journey.last.armed).to.deep.equal([{ token: 1, element: 't', facts: {} }])
    expect(() => journey.came('m')).to.throw('workflow.waits_no_longer')
    expect(journey.came('t').waits).to.deep.equal(['m'])
    expect(journey.last.disarmed).to.deep.equal([1])
    expect(() => journey.came('t')).to.throw('workflow.waits_no_longer')
    expect(journey.came('m').open).to.deep.equal(['a'])
  })

  it('a timer on the edge takes its step away, or begins something beside it', async () => {
    const drawn = (attributes: string) =>
      graphOf(
        begin(),
        task('a'),
        task('b'),
        end(),
        end('out'),
        way('begin', 'a', 'end'),
        edge('e', 'a', late, attributes),
        way('e', 'b', 'out'),
      )

    const taken = new Journey(await drawn('')).came('e')
    expect(taken.open).to.deep.equal(['b'])
    expect(taken.last.closed[0]).to.include({ element: 'a', isWithdrawn: true })

    const aside = new Journey(await drawn(beside)).came('e')
    expect(aside.open).to.deep.equal(['a', 'b'])
    expect(aside.done('a').open).to.deep.equal(['b'])
    expect(aside.done('b').hasEnded).to.equal(true)
  })

  it('a timer on the edge goes when its step is done, or is sent back', async () => {
    const graph = await graphOf(
      begin(),
      task('a', 'tamcap:returnTo="a"'),
      end(),
      end('out'),
      way('begin', 'a', 'end'),
      edge('e', 'a', late),
      way('e', 'out'),
    )

    expect(new Journey(graph).done('a').last.disarmed).to.deep.equal([1])
    const again = new Journey(graph).moved('a')
    expect([again.last.disarmed, again.last.armed.map(({ token }) => token)]).to.deep.equal([
      [1],
      [2],
    ])
  })

  it('the first of several events takes the way, and the others are waited for no longer', async () => {
    const graph = await graphOf(
      begin(),
      race('r'),
      waits('t', late),
      waits('m', message('answer')),
      task('urge'),
      end(),
      end('out'),
      way('begin', 'r', 't', 'urge', 'end'),
      way('r', 'm', 'out'),
    )

    expect(new Journey(graph).waits).to.deep.equal(['t at r', 'm at r'])
    expect(new Journey(graph).came('m').hasEnded).to.equal(true)
    const urged = new Journey(graph).came('t')
    expect(urged.open).to.deep.equal(['urge'])
    expect(() => urged.came('m')).to.throw('workflow.waits_no_longer')
  })

  it('an error end leaves the nearest scope around it that takes the error', async () => {
    const inner = scope(
      'inner',
      begin('i'),
      checking('a'),
      choice('x', 'bad'),
      errorEnd('bad', 'lost'),
      end('good'),
      way('i', 'a', 'x', 'bad'),
      arrow('x', 'good', 'outcome = "approve"'),
    )
    const graph = await graphOf(
      begin(),
      scope('outer', begin('o'), inner, end('p'), way('o', 'inner', 'p')),
      task('b'),
      end(),
      way('begin', 'outer', 'end'),
      edge('e', 'outer', error('lost')),
      way('e', 'b', 'end'),
    )

    expect(new Journey(graph).done('a', 'approve').hasEnded).to.equal(true)
    expect(new Journey(graph).done('a', 'return').open).to.deep.equal(['b'])
  })

  it('a service task waits for its handler, whose facts choose the way and whose error the edge takes', async () => {
    const graph = await graphOf(
      begin(),
      service('s', 'notify'),
      choice('x', 'end'),
      task('a'),
      task('b'),
      end(),
      way('begin', 's', 'x', 'end'),
      arrow('x', 'a', 'reached = false'),
      way('a', 'end'),
      edge('e', 's', error('unknown')),
      way('e', 'b', 'end'),
    )

    expect(new Journey(graph).waits).to.deep.equal(['s'])
    expect(new Journey(graph).came('s').hasEnded).to.equal(true)
    expect(new Journey(graph).came('s', { reached: false }).open).to.deep.equal(['a'])
    const failed = new Journey(graph)
    expect([failed.failed('s', 'other'), failed.open]).to.deep.equal([false, []])
    expect([failed.failed('s', 'unknown'), failed.open]).to.deep.equal([true, ['b']])
  })
})
