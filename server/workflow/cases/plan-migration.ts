import { reasons } from '../../platform/refusal.ts'
import type { Reason } from '../../platform/refusal.ts'
import { armsOf } from '../arms.ts'
import { elementOf } from '../graph.ts'
import type { Graph, GraphElement } from '../graph.ts'
import { play } from '../lint/markings.ts'
import type { Facts, Moves, State, Token } from '../state.ts'

/** Which steps of the new version take the place of which old ones; those with the same id need no mention. */
export type Mapping = Readonly<Record<string, string>>

/** One line of the check list: where something stands now, where it would stand, and why it may not. */
export interface PlannedToken {
  token: number
  from: string
  to: string
  /** Timers, messages and handlers on it that begin anew, or fall away. */
  isArmedAnew: boolean
  problems: Reason[]
}

/** What would become of a case in another version of its process; it may move when no line has a problem. */
export interface MigrationPlan {
  tokens: PlannedToken[]
  mayMove: boolean
}

/** Plans the move of a case from one version of its process to another: every token has its line, and the whole must still reach the end. */
export function planMigration(
  from: Graph,
  to: Graph,
  state: State,
  mapping: Mapping = {},
): MigrationPlan {
  const target = (id: string) => mapping[id] ?? id
  const lines = state.tokens.map((token): PlannedToken => {
    const goal = target(token.at)
    const problems = whyNotStand(to, token, goal, placeOf(state, token, target))
    const before = armsOf(from, token).join()
    const isArmedAnew =
      problems.length === 0 && before !== armsOf(to, { ...token, at: goal }).join()
    return { token: token.id, from: token.at, to: goal, isArmedAnew, problems }
  })
  const isPlaced = lines.every(({ problems }) => problems.length === 0)
  const tokens = isPlaced ? lines.map((line) => withEnd(line, to, moved(state, target))) : lines
  return { tokens, mayMove: tokens.every(({ problems }) => problems.length === 0) }
}

/** The move of a case that a plan allows: its steps stay open, only what they wait for besides may begin anew. */
export function migrate(
  { from, to }: { from: Graph; to: Graph },
  { state, facts }: { state: State; facts: Facts },
  mapping: Mapping = {},
): Moves {
  const after = moved(state, (id) => mapping[id] ?? id)
  const anew = planMigration(from, to, state, mapping)
    .tokens.filter(({ isArmedAnew }) => isArmedAnew)
    .map(({ token }) => token)
  const armed = after.tokens
    .filter(({ id }) => anew.includes(id))
    .flatMap((token) => armsOf(to, token).map((element) => ({ token: token.id, element, facts })))
  const nothing = { opened: [], closed: [], learned: {}, log: [], hasEnded: false }
  return { ...nothing, state: after, armed, disarmed: anew }
}

function moved({ next, tokens }: State, target: (id: string) => string): State {
  return { next, tokens: tokens.map((token) => ({ ...token, at: target(token.at) })) }
}

interface Place {
  /** The sub-process around it, in the new version; null at the top. */
  scope: string | null
  isOfList: boolean
}

function placeOf({ tokens }: State, token: Token, target: (id: string) => string): Place {
  const around = tokens.find(({ id }) => id === token.scope)
  if (around?.holds === 'list')
    return { ...placeOf({ tokens, next: 0 }, around, target), isOfList: true }
  return {
    scope: around === undefined ? null : target(around.at),
    isOfList: token.holds === 'list',
  }
}

function whyNotStand(to: Graph, token: Token, goal: string, place: Place): Reason[] {
  const element = to.elements[goal]
  if (element === undefined) return ['workflow.step_is_gone']
  return reasons(
    [!fits(element, token, place), 'workflow.step_is_another'],
    [element.scope !== place.scope, 'workflow.step_stands_elsewhere'],
    [
      token.holds === 'join' && !element.incoming.includes(token.via ?? ''),
      'workflow.branch_is_gone',
    ],
  )
}

const kinds: Readonly<Record<Exclude<Token['holds'], 'list'>, readonly GraphElement['kind'][]>> = {
  step: ['task', 'routing'],
  wait: ['service', 'catch', 'race'],
  join: ['parallel'],
  scope: ['scope', 'call'],
}

function fits(element: GraphElement, { holds }: Token, { isOfList }: Place): boolean {
  if ((element.several !== undefined) !== isOfList) return false
  return holds === 'list' || kinds[holds].includes(element.kind)
}

/** Plays the new version on from where the tokens of a scope would stand. */
function withEnd(line: PlannedToken, to: Graph, { tokens }: State): PlannedToken {
  const own = tokens.find(({ id }) => id === line.token)
  const beside = tokens.filter((one) => one.scope === own?.scope && one.index === undefined)
  const marking = beside.flatMap((one) =>
    one.holds === 'join' ? [one.via ?? ''] : waysFrom(to, elementOf(to, one.at)),
  )
  const isStuck = own?.index === undefined && play(to, marking).length > 0
  return isStuck ? { ...line, problems: ['workflow.would_get_stuck'] } : line
}

/** Behind a choice of events the first way stands for all: each of them ends by itself. */
function waysFrom(to: Graph, { kind, outgoing }: GraphElement): string[] {
  return kind === 'race' ? outgoing.slice(0, 1) : outgoing.filter((flow) => flow in to.flows)
}
