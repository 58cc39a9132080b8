import { expect } from 'chai'
import { rough } from './forecast.ts'
import type { Counted } from './installation.ts'
import { problemsOf } from './problems.ts'
import { runTrial } from './weather.ts'

const short = { kills: 0, everyMilliseconds: 800, mostSeconds: 600, hurry: 2000 }
const squally = { ...rough, partitionMilliseconds: [100, 800], everyMilliseconds: 3000 } as const
// Every request comes twice, at once or soon after, and some answers are lost.
const doubled = { ...squally, loss: 0.2, duplicates: 1, cuts: 0, mostLateMilliseconds: 100 }

const allTold = (documents: number) => (counted: readonly Counted[]) =>
  counted.every(({ count }) => count === 4 * documents)

describe('Two installations in rough weather', function () {
  // However slow the machine: what is waited for is done long before.
  this.timeout(700_000)

  it('take every message once, and both hold its receipt, though lines fail and either is killed', async () => {
    const documents = 3

    const { reports, kills, lines } = await runTrial({
      ...{ ...short, documents, kills: 2, weather: squally },
    })

    expect(problemsOf(reports, documents)).to.deep.equal([])
    expect(kills).to.deep.equal([1, 1])
    expect(lines.every(({ requests, delayed }) => requests > 0 && delayed > 0)).to.equal(true)
  })

  it('are seen to take a message twice where nothing remembers it, and where no index is unique', async () => {
    const isEnough = (counted: readonly Counted[]) =>
      counted.every(({ takenTwice }) => takenTwice > 0)

    const { reports } = await runTrial({
      ...{ ...short, documents: 12, isEnough },
      // At the same moment, each of many alone: whoever remembers takes twice only what it takes at once.
      weather: { ...doubled, mostLateMilliseconds: 0, isOneByOne: true },
      bugs: ['no-memory', 'no-unique-index'],
    })

    const problems = problemsOf(reports, 12).join()
    expect(problems).to.match(/side 0: \d+ taken twice/)
    expect(problems).to.match(/side 1: \d+ taken twice/)
  })

  it('are seen to tell a case out of its order where nothing keeps it', async () => {
    const { reports } = await runTrial({
      ...{ ...short, documents: 6, isEnough: allTold(6) },
      // In bundles the steps of a case would often cross in their order by chance.
      weather: { ...doubled, isOneByOne: true },
      bugs: ['no-order', 'no-order'],
    })

    expect(problemsOf(reports, 6).join()).to.match(/deliveries with all steps/)
  })
})
