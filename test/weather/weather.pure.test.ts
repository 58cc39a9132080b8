import { expect } from 'chai'
import { problemsOf, rough, runTrial } from './weather.ts'

const documents = 3
const short = { documents, kills: 0, everyMilliseconds: 1500, mostSeconds: 100, hurry: 200 }
// Every request comes twice at once, and some answers are lost.
const doubled = { ...rough, loss: 0.2, duplicates: 1, cuts: 0, everyMilliseconds: 600_000 }

describe('Two installations in rough weather', function () {
  this.timeout(120_000)

  it('take every message once, and both hold its receipt, though lines fail and either is killed', async () => {
    const outcome = await runTrial({ ...short, kills: 2, weather: rough })

    expect(problemsOf(outcome, documents)).to.deep.equal([])
  })

  it('are seen to take a message twice where nothing remembers it, and where no index is unique', async () => {
    const planted = { ...short, weather: doubled, mostSeconds: 12 }

    const [forgetful, unguarded] = await Promise.all([
      runTrial({ ...planted, bug: 'no-memory' }),
      runTrial({ ...planted, bug: 'no-unique-index' }),
    ])

    expect(problemsOf(forgetful, documents)).to.not.be.empty
    expect(problemsOf(unguarded, documents)).to.not.be.empty
  })
})
