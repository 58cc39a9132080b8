import { expect } from 'chai'
import fc from 'fast-check'
import { elementOf } from '../../server/workflow/graph.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import type { State, Token } from '../../server/workflow/state.ts'
import { block, graphOfBlock } from './blocks.ts'
import { Journey } from './journey.ts'

const byId = ({ tokens }: State) => new Map(tokens.map((token) => [token.id, token]))

/** What holds for every state between two moves. */
function expectSound(graph: Graph, state: State): void {
  expect(byId(state).size).to.equal(state.tokens.length)
  for (const token of state.tokens) {
    expect(token.id).to.be.below(state.next)
    expectInPlace(graph, state, token)
    if (token.holds === 'join') expectJoinWaits(graph, state, token)
    if (token.holds === 'scope' || token.holds === 'list') expectOccupied(state, token)
  }
}

/** A token stands inside the container that its element is drawn in, or in the list it was made for. */
function expectInPlace(graph: Graph, state: State, token: Token): void {
  const container = byId(state).get(token.scope ?? -1)
  const stands = container?.holds === 'list' ? container.at : elementOf(graph, token.at).scope
  expect(token.scope === null).to.equal(container === undefined)
  expect(stands).to.equal(container?.at ?? null)
}

function expectOccupied({ tokens }: State, { id }: Token): void {
  expect(tokens.some((inside) => inside.scope === id)).to.equal(true)
}

/** A join whose flows have all come has fired, so one that waits lacks a flow. */
function expectJoinWaits(graph: Graph, { tokens }: State, { at, scope: around }: Token): void {
  const come = new Set(
    tokens.filter((one) => one.at === at && one.scope === around).map(({ via }) => via),
  )
  expect(come.size).to.be.below(elementOf(graph, at).incoming.length)
}

describe('Any process the linter lets pass', () => {
  it('never gets stuck, keeps its tokens in order, and ends', async () => {
    const walk = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 })
    const facts = fc.record({ way: fc.nat(2), items: fc.array(fc.nat(9), { maxLength: 3 }) })
    const property = fc.asyncProperty(block, walk, facts, async (given, picks, known) => {
      const graph = await graphOfBlock(given)
      const journey = new Journey(graph, known)

      for (let step = 0; !journey.hasEnded; step += 1) {
        expectSound(graph, journey.last.state)
        const pick = picks[step % picks.length]!
        const element = journey.open[pick % journey.open.length]!
        const mayReturn = elementOf(graph, element).terms?.outcomes.includes('return') === true
        const outcome = mayReturn ? (step < 40 && pick % 3 === 0 ? 'return' : 'approve') : null
        journey.done(element, outcome)
      }

      expect(journey.last.state.tokens).to.deep.equal([])
    })
    await fc.assert(property, { numRuns: 300 })
  })

  it('opens and closes each step exactly once, and a join fires once for each set of branches', async () => {
    const property = fc.asyncProperty(block, fc.nat(2), async (given, chosen) => {
      const graph = await graphOfBlock(given)
      const journey = new Journey(graph, { way: chosen, items: ['a', 'b'] })
      const opened: number[] = journey.last.opened.map(({ token }) => token)
      const closed: number[] = []

      while (!journey.hasEnded) {
        const element = journey.open[0]!
        journey.done(element, elementOf(graph, element).terms?.outcomes.length ? 'approve' : null)
        opened.push(...journey.last.opened.map(({ token }) => token))
        closed.push(...journey.last.closed.map(({ token }) => token))
      }

      expect(new Set(opened).size).to.equal(opened.length)
      expect(closed.toSorted((a, b) => a - b)).to.deep.equal(opened.toSorted((a, b) => a - b))
    })
    await fc.assert(property, { numRuns: 200 })
  })
})
