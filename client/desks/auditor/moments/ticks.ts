import type { listActs, showMoment } from '../../../../server/oversight/moments/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'

/** One act as its journal line says. */
export type Act = ReplyOf<typeof listActs>['acts'][number]

/** A document as of a moment. */
export type Then = ReplyOf<typeof showMoment>

/** A moment at which something was done, with all that was done at it. */
export interface Tick {
  at: string
  acts: readonly Act[]
  /** What it is foremost about. */
  noun: 'document' | 'delivery' | 'task'
}

/** The acts by their moments, the earliest first. */
export function ticksOf(acts: readonly Act[]): Tick[] {
  const byMoment = new Map<string, Act[]>()
  for (const act of acts) byMoment.set(act.at, [...(byMoment.get(act.at) ?? []), act])
  return [...byMoment].map(([at, group]) => {
    const sorted = group.toSorted((one, other) => weight(one) - weight(other))
    return { at, acts: sorted, noun: nounOf(sorted[0]) }
  })
}

const nouns = ['document', 'delivery', 'task'] as const

const nounOf = (act: Act | undefined): Tick['noun'] =>
  nouns.find((noun) => act?.subject.startsWith(`${noun}:`)) ?? 'document'

const weight = (act: Act): number => nouns.indexOf(nounOf(act))

/** How many ticks had passed at a moment; at the present, named by null, all of them and one place more. */
export function placeOf(ticks: readonly Tick[], at: string | null): number {
  if (at === null) return ticks.length
  return Math.max(0, ticks.filter((tick) => tick.at <= at).length - 1)
}

/** The moment at a place of the slider; null for the present, its last. */
export function momentAt(ticks: readonly Tick[], place: number): string | null {
  return ticks[place]?.at ?? null
}
