import { expect } from 'chai'
import { arrow, begin, choice, end, graphOf, task, way } from './drawing.ts'
import { edge, timer } from './drawing-events.ts'
import { Journey } from './journey.ts'

const marker = (attributes: string, until = '') =>
  `<bpmn:multiInstanceLoopCharacteristics tamcap:list="signers" tamcap:item="signer" ${attributes}>
    ${until && `<bpmn:completionCondition>${until}</bpmn:completionCondition>`}
  </bpmn:multiInstanceLoopCharacteristics>`

const signing = (attributes: string, until = '') =>
  graphOf(
    begin(),
    task('sign', 'tamcap:outcomes="sign,return"', marker(attributes, until)),
    choice('x', 'draft'),
    task('draft'),
    task('seal'),
    end(),
    way('begin', 'sign', 'x', 'draft', 'end'),
    arrow('x', 'seal', 'every o in outcomes satisfies o = "sign"'),
    way('seal', 'end'),
  )

const three = { signers: ['a', 'b', 'c'] }
const items = (journey: Journey) =>
  journey.last.state.tokens.filter(({ holds }) => holds === 'step').map(({ item }) => item)

describe('A step of many', () => {
  it('asks one after the other where it is sequential', async () => {
    const journey = new Journey(await signing('isSequential="true"'), three)

    expect(items(journey)).to.deep.equal(['a'])
    expect(items(journey.done('sign', 'sign'))).to.deep.equal(['b'])
    expect(items(journey.done('sign', 'sign'))).to.deep.equal(['c'])
    expect(journey.done('sign', 'sign').open).to.deep.equal(['seal'])
  })

  it('ends early when its condition is true, and withdraws the rest', async () => {
    const until = 'count(outcomes[item = "sign"]) >= 2 or count(outcomes[item = "return"]) >= 2'
    const graph = await signing('', until.replaceAll('"', '&quot;').replaceAll('>', '&gt;'))

    const twoOfThree = new Journey(graph, three).done('sign', 'sign').done('sign', 'sign')
    expect(twoOfThree.open).to.deep.equal(['seal'])
    expect(twoOfThree.last.closed.map(({ isWithdrawn }) => isWithdrawn)).to.deep.equal([
      false,
      true,
    ])
    const refused = new Journey(graph, three).done('sign', 'return').done('sign', 'return')
    expect(refused.open).to.deep.equal(['draft'])
  })

  it('one return ends a sequence of signatures', async () => {
    const until = 'some o in outcomes satisfies o = &quot;return&quot;'
    const graph = await signing('isSequential="true"', until)

    const returned = new Journey(graph, three).done('sign', 'sign').done('sign', 'return')

    expect(returned.open).to.deep.equal(['draft'])
  })

  it('takes one more while it is open, and lets one go', async () => {
    const parallel = new Journey(await signing(''), three)
    expect(items(parallel.added('sign', 'd'))).to.deep.equal(['a', 'b', 'c', 'd'])
    expect(items(parallel.withdrawn('sign', 'b'))).to.deep.equal(['a', 'c', 'd'])
    for (let left = 3; left > 0; left -= 1) parallel.done('sign', 'sign')
    expect(parallel.open).to.deep.equal(['seal'])
    expect(() => parallel.added('sign', 'e')).to.throw('workflow.list_not_open')

    const sequence = new Journey(await signing('isSequential="true"'), { signers: ['a'] })
    expect(items(sequence.added('sign', 'b'))).to.deep.equal(['a'])
    expect(items(sequence.withdrawn('sign', 'a'))).to.deep.equal(['b'])
    expect(sequence.done('sign', 'sign').open).to.deep.equal(['seal'])
  })

  it('is over when the last of it is withdrawn', async () => {
    const graph = await signing('', 'numberOfCompletedInstances = numberOfInstances - 1')
    const journey = new Journey(graph, { signers: ['a', 'b', 'c'] }).done('sign', 'sign')

    expect(journey.withdrawn('sign', 'b').open).to.deep.equal(['seal'])
  })

  it('has one timer for all of them', async () => {
    const graph = await graphOf(
      begin(),
      task('a', '', marker('')),
      end(),
      end('out'),
      way('begin', 'a', 'end'),
      edge('e', 'a', timer('=addWorkingDays(now, 3)')),
      way('e', 'out'),
    )
    const journey = new Journey(graph, three).done('a')

    expect(journey.waits).to.deep.equal(['e at a'])
    expect(journey.came('e').hasEnded).to.equal(true)
    expect(journey.last.closed).to.have.length(2)
  })
})
