import { expect } from 'chai'
import fc from 'fast-check'
import { ownDiagram, ownKeys } from '../../workflows/own-diagrams.ts'
import { anyBlock, graphOfBlock } from '../blocks.ts'
import { isExplained } from './explained.ts'
import { walk } from './side-by-side.ts'

// Short and the same each time, unless a number of runs asks for a long and new search.
const asked = process.env['CONFORMANCE_RUNS']
const runs = Number(asked ?? 40)
const seeded = asked === undefined ? { seed: 4 } : {}
const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 45 })

/** What the rule tasks of our diagrams would answer; the other engine has no decision tables. */
const facts = { term: 5, signer: { role: 'leader' }, consulted: [1, 2], quorum: 2, signers: [1, 2] }

describe('Random walks by this engine and by bpmn-elements', () => {
  for (const key of ownKeys)
    it(`agree on ${key}`, async () => {
      const { graph } = await ownDiagram(key)
      const property = fc.asyncProperty(picks, async (chosen) => {
        expect(await walk(graph!, facts, chosen)).to.equal(null)
      })
      await fc.assert(property, { numRuns: Math.ceil(runs / 15), ...seeded })
    })

  it('agree on any process inside the subset', async () => {
    const known = fc.record({
      way: fc.nat(2),
      items: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
    })
    const property = fc.asyncProperty(anyBlock, picks, known, async (given, chosen, about) => {
      fc.pre(!isExplained(given))

      expect(await walk(await graphOfBlock(given), about, chosen)).to.equal(null)
    })
    await fc.assert(property, { numRuns: runs, ...seeded })
  })
})
