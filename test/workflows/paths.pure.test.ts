import { expect } from 'chai'
import { isStep } from '../../server/workflow/graph.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import { start } from '../../server/workflow/interpret.ts'
import { Journey } from '../workflow/journey.ts'
import { ownDiagram, ownKeys, ownText } from './own-diagrams.ts'

interface Move {
  at: string
  role: string
  act: string
  outcome?: string
  leadsTo: string[]
}

/** A step that people do, or that is sent back; or an event or handler that comes. */
type Step = { task: string; outcome?: string; to?: string } | { comes: string }

interface Expected {
  key: string
  /** The facts with which each move is tried. */
  variables?: Record<string, unknown>
  moves: Move[]
  paths: {
    name: string
    variables?: Record<string, unknown>
    steps: Step[]
    ends: string
  }[]
}

const says = ({ at, outcome, role, act }: Omit<Move, 'leadsTo'>) =>
  `${at}: ${role} ${act} ${outcome ?? '-'}`

/** What a called process brings has its expected moves in its own file. */
const isOwn = (id: string) => !id.includes('/')

/** Each stage with its role, its act and each way it may end. */
function stages(graph: Graph): string[] {
  return Object.values(graph.elements)
    .filter((element) => isStep(element) && isOwn(element.id))
    .flatMap(({ id, terms }) => {
      const shared = { at: id, role: terms?.role ?? '', act: terms?.act ?? '' }
      const outcomes = terms?.outcomes ?? []
      return outcomes.length === 0
        ? [says(shared)]
        : outcomes.map((outcome) => says({ ...shared, outcome }))
    })
}

function take(journey: Journey, step: Step): void {
  if ('comes' in step) {
    expect(journey.waits.map((wait) => wait.split(' ')[0])).to.include(step.comes)
    journey.came(step.comes)
    return
  }
  const { task, outcome, to } = step
  expect([...new Set(journey.open)]).to.deep.equal([task])
  if (to !== undefined) expect(journey.graph.elements[task]?.terms?.returnTo).to.include(to)
  journey[to === undefined ? 'done' : 'moved'](to ?? task, outcome)
}

for (const key of ownKeys) {
  describe(`The diagram ${key}`, () => {
    const expected = JSON.parse(ownText(key, 'path.json')) as Expected
    let graph: Graph

    before(async () => {
      const checked = await ownDiagram(key)
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
        const journey = new Journey(graph, expected.variables).moved(at)

        journey.done(at, outcome ?? null)

        expect(journey.open).to.deep.equal(leadsTo)
        expect(journey.hasEnded).to.equal(leadsTo.length === 0)
      })
    }

    for (const path of expected.paths) {
      it(path.name, () => {
        const journey = new Journey(graph, path.variables)

        for (const step of path.steps) take(journey, step)

        expect(journey.hasEnded).to.equal(true)
        expect(journey.last.log.at(-1)).to.equal(path.ends)
      })
    }

    it('is drawn: each element has its place and each arrow its points', () => {
      const xml = ownText(key, 'bpmn')

      for (const id of [...Object.keys(graph.elements), ...Object.keys(graph.flows)].filter(isOwn))
        expect(xml).to.contain(`bpmnElement="${id}"`)
    })

    it('begins at a step', () => {
      expect(start(graph, {}).opened).to.have.length(1)
    })
  })
}
