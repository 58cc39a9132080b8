import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { isStep } from '../../server/workflow/graph.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import { start } from '../../server/workflow/interpret.ts'
import { check } from '../../server/workflow/lint.ts'
import { Journey } from '../workflow/journey.ts'

interface Move {
  at: string
  role: string
  act: string
  outcome?: string
  leadsTo: string[]
}

interface Expected {
  key: string
  moves: Move[]
  paths: {
    name: string
    variables?: Record<string, unknown>
    steps: { task: string; outcome?: string; to?: string }[]
    ends: string
  }[]
}

const folder = new URL('../../workflows/', import.meta.url)
const keys = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const text = (key: string, ending: string) =>
  readFileSync(new URL(`${key}/${key}.${ending}`, folder), 'utf8')

const says = ({ at, outcome, role, act }: Omit<Move, 'leadsTo'>) =>
  `${at}: ${role} ${act} ${outcome ?? '-'}`

/** Each stage with its role, its act and each way it may end. */
function stages(graph: Graph): string[] {
  return Object.values(graph.elements)
    .filter(isStep)
    .flatMap(({ id, terms }) => {
      const shared = { at: id, role: terms?.role ?? '', act: terms?.act ?? '' }
      const outcomes = terms?.outcomes ?? []
      return outcomes.length === 0
        ? [says(shared)]
        : outcomes.map((outcome) => says({ ...shared, outcome }))
    })
}

for (const key of keys) {
  describe(`The diagram ${key}`, () => {
    const expected = JSON.parse(text(key, 'path.json')) as Expected
    let graph: Graph

    before(async () => {
      const checked = await check(text(key, 'bpmn'))
      expect(checked.problems).to.deep.equal([])
      graph = checked.graph!
    })

    it('has the key of its file', () => {
      expect([graph.key, expected.key]).to.deep.equal([key, key])
    })

    it('offers each role exactly the expected moves at each stage', () => {
      expect(stages(graph)).to.have.members(expected.moves.map(says))
    })

    for (const { at, outcome, leadsTo } of expected.moves) {
      it(`leads from ${at}${outcome ? ` by ${outcome}` : ''} to ${leadsTo.join(', ') || 'an end'}`, () => {
        const journey = new Journey(graph).moved(at)

        journey.done(at, outcome ?? null)

        expect(journey.open).to.deep.equal(leadsTo)
        expect(journey.hasEnded).to.equal(leadsTo.length === 0)
      })
    }

    for (const path of expected.paths) {
      it(path.name, () => {
        const journey = new Journey(graph, path.variables)

        for (const { task, outcome, to } of path.steps) {
          expect(journey.open).to.deep.equal([task])
          if (to !== undefined) expect(graph.elements[task]?.terms?.returnTo).to.include(to)
          journey[to === undefined ? 'done' : 'moved'](to ?? task, outcome)
        }

        expect(journey.hasEnded).to.equal(true)
        expect(journey.last.log.at(-1)).to.equal(path.ends)
      })
    }

    it('is drawn: each element has its place and each arrow its points', () => {
      const xml = text(key, 'bpmn')

      for (const id of [...Object.keys(graph.elements), ...Object.keys(graph.flows)])
        expect(xml).to.contain(`bpmnElement="${id}"`)
    })

    it('begins at a step', () => {
      expect(start(graph, {}).opened).to.have.length(1)
    })
  })
}
