import { readFile } from 'node:fs/promises'
import { Engine } from 'bpmn-engine'
import { check } from '../server/workflow/lint.ts'
import { complete, start } from '../server/workflow/interpret.ts'
import { inProject } from '../server/platform/root.ts'
import { plainId, redrawn } from '../test/workflow/conformance/redrawn.ts'
import type { Graph } from '../server/workflow/graph.ts'
import { figure, part } from './support/report.ts'
import { spread } from './support/statistics.ts'

const rounds = 5
const millisecondsOfRound = 1500

/** The steps of an outgoing document that is returned once. */
const life: readonly [string, string | null][] = [
  ['draft', null],
  ['content-check', 'approve'],
  ['form-check', 'return'],
  ['draft', null],
  ['content-check', 'approve'],
  ['form-check', 'approve'],
  ['sign', 'sign'],
  ['number', null],
  ['seal', null],
  ['issue', null],
]

/** Steps per CPU-second of this engine and of bpmn-engine on the same process, in turn, each step with its state read and written as JSON. */
async function run(): Promise<void> {
  const xml = await readFile(inProject('workflows/outgoing/outgoing.bpmn'), 'utf8')
  const { graph } = await check(xml)
  if (graph === null) throw new Error('the diagram does not read')
  const ours: number[] = []
  const theirs: number[] = []
  await stepsPerSecond(() => Promise.resolve(lifeInOurs(graph)))
  await stepsPerSecond(() => lifeInTheirs(graph))
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await stepsPerSecond(() => Promise.resolve(lifeInOurs(graph))))
    theirs.push(await stepsPerSecond(() => lifeInTheirs(graph)))
  }
  part('Steps of an outgoing document per CPU-second', 'no database')
  figure('ours', spread(ours, 0))
  figure('bpmn-engine', spread(theirs, 0))
  figure(
    'ours / bpmn-engine',
    spread(
      ours.map((one, round) => one / (theirs[round] ?? 1)),
      1,
    ),
  )
}

async function stepsPerSecond(live: () => Promise<void>): Promise<number> {
  const begunAt = performance.now()
  const before = process.cpuUsage()
  let lives = 0
  while (performance.now() - begunAt < millisecondsOfRound) {
    await live()
    lives += 1
  }
  const { user, system } = process.cpuUsage(before)
  return (lives * life.length * 1_000_000) / (user + system)
}

function lifeInOurs(graph: Graph): void {
  let stored = JSON.stringify(start(graph, {}).state)
  for (const [element, outcome] of life) {
    const state = JSON.parse(stored) as ReturnType<typeof start>['state']
    const token = state.tokens.find(({ at }) => at === element)?.id ?? 0
    stored = JSON.stringify(complete(graph, state, { token, outcome, facts: {} }).state)
  }
  if (stored.includes('"at"')) throw new Error('our life has not ended')
}

async function lifeInTheirs(graph: Graph): Promise<void> {
  let outcome: string | null = null
  const expressions = {
    resolveExpression: (said: string) =>
      graph.flows[said.slice(5)]?.condition === `outcome = "${outcome ?? ''}"`,
  }
  let engine = new Engine({ name: 'bench', source: redrawn(graph), expressions })
  let api = await engine.execute()
  for (const [element, ended] of life) {
    const stored = JSON.stringify(await engine.getState())
    await engine.stop()
    engine = new Engine({ expressions }).recover(JSON.parse(stored) as never, {
      expressions,
    })
    api = await engine.resume()
    outcome = ended
    api.signal({ id: plainId(element) })
  }
  if (api.state !== 'idle') throw new Error(`their life has not ended: ${api.state}`)
}

await run()
