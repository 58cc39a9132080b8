import { elementOf, isStep } from '../../../server/workflow/graph.ts'
import type { Facts } from '../../../server/workflow/feel.ts'
import type { Graph } from '../../../server/workflow/graph.ts'
import { Journey } from '../journey.ts'
import { Oracle } from './oracle.ts'
import { plainId } from './redrawn.ts'

/** Where two engines stand after the same moves. */
export interface Standing {
  open: string[]
  hasEnded: boolean
}

/** A walk on which two engines came apart: what was done, and where each stood then. */
export interface Difference {
  moves: string[]
  ours: Standing
  theirs: Standing
}

/** No walk is longer; beyond two thirds of it everything is approved. */
const mostMoves = 45

/** Walks through a process in both engines at once, the next move chosen by the picks; null when they agree to the end. */
export async function walk(
  graph: Graph,
  facts: Facts,
  picks: readonly number[],
): Promise<Difference | null> {
  const journey = new Journey(graph, facts)
  const oracle = await Oracle.begin(graph, facts)
  const moves: string[] = []
  for (let count = 0; count < mostMoves; count += 1) {
    const ours = standing(journey)
    const theirs = { open: oracle.open, hasEnded: oracle.hasEnded }
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) return { moves, ours, theirs }
    if (journey.hasEnded) return null
    const pick = picks[count % picks.length] ?? 0
    moves.push(step(journey, oracle, { pick, isLate: count > (mostMoves * 2) / 3 }))
  }
  return null
}

function standing(journey: Journey): Standing {
  const waits = journey.waits.map((wait) => wait.split(' ')[0] ?? '')
  const open = [...journey.open, ...waits].map(plainId).toSorted()
  return { open, hasEnded: journey.hasEnded }
}

function step(
  journey: Journey,
  oracle: Oracle,
  { pick, isLate }: { pick: number; isLate: boolean },
): string {
  const { graph } = journey
  const open = [...journey.open, ...journey.waits.map((wait) => wait.split(' ')[0] ?? '')]
  const element = open[pick % open.length] ?? ''
  const outcomes = elementOf(graph, element).terms?.outcomes ?? []
  const outcome = outcomes[isLate ? 0 : pick % outcomes.length] ?? null
  oracle.done(element, outcome)
  if (isStep(elementOf(graph, element))) journey.done(element, outcome)
  else journey.came(element)
  return outcome === null ? element : `${element} ${outcome}`
}
