import { expect } from 'chai'
import fc from 'fast-check'
import { machine, type Machine } from '../../../server/exchange/amendments/machine/machine.ts'
import { exploreFrom, wrongIn } from './explore.ts'
import { nextIn, sentOff, type World } from './two-sides.ts'
import { plantedBugs } from './planted-bugs.ts'

const short = { asks: 2, replaces: 1, moves: 2, copies: 1, givesUp: 0 }
const givingUp = { asks: 2, replaces: 0, moves: 1, copies: 0, givesUp: 2 }

describe('Two sides of a delivery', () => {
  it('come to the same, whatever the order of their messages: every way tried', function () {
    this.timeout(60_000)

    const { worlds, wrong, way } = exploreFrom(machine, sentOff(short))

    expect(wrong, way.join('\n')).to.equal(null)
    expect(worlds).to.be.greaterThan(10_000)
  })

  it('come to the same where what is asked is given up and asked anew: every way tried', function () {
    this.timeout(60_000)

    const { worlds, wrong, way } = exploreFrom(machine, sentOff(givingUp))

    expect(wrong, way.join('\n')).to.equal(null)
    expect(worlds).to.be.greaterThan(1000)
  })

  it('come to the same on long ways with many copies, chosen by chance', function () {
    this.timeout(60_000)
    const long = { asks: 6, replaces: 2, moves: 6, copies: 12, givesUp: 4 }

    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 120 }), (choices) => {
        expect(walked(machine, sentOff(long), choices)).to.equal(null)
      }),
      { numRuns: 500 },
    )
  })

  for (const [name, buggy] of Object.entries(plantedBugs)) {
    it(`are found out where ${name}`, function () {
      this.timeout(60_000)

      const { wrong } = exploreFrom(buggy, sentOff({ ...short, moves: 1 }))

      expect(wrong ?? exploreFrom(buggy, sentOff(givingUp)).wrong).to.be.a('string')
    })
  }
})

// After the choices all that is on its way arrives, the last first, and an answer is given to what waits.
function walked(machine: Machine, start: World, choices: readonly number[]): string | null {
  let world = start
  for (const choice of [...choices, ...Array<number>(200).fill(-1)]) {
    const next = nextIn(machine, world)
    const arriving = next.filter(({ name }) => name.startsWith('reaches'))
    const chosen = choice < 0 ? arriving.at(-1) : next[choice % Math.max(1, next.length)]
    world = chosen?.then() ?? world
    const wrong = wrongIn(world)
    if (wrong) return wrong
  }
  return null
}
