import { typeName } from '../../documents/type-names.ts'
import { dayOf } from '../../platform/days.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { crossChecked, problemsFor } from './cross-checks.ts'
import type { proveNumbers as description } from './contract.ts'
import { onPaperOnly, problemsOf, type NumberProblem, type SeriesFacts } from './rules.ts'
import { borneIn, decidedOf, seriesOf, type SeriesOfBody } from './series-facts.ts'

/** The proof of the numbers of one body or of all. */
export type NumberProof = ReplyOf<typeof description>
type Proved = NumberProof['series'][number]

/** Which numbers are proved. */
export interface ProofAsked {
  agencyId?: number | undefined
  /** The bodies that may be looked at; every one where left out. */
  agencyIds?: readonly number[]
  period?: string | undefined
}

/** Proves every series asked for, against the books, the documents and the journal; changes nothing. */
export async function numbersProved(asked: ProofAsked, at: string): Promise<NumberProof> {
  const proved: Proved[] = []
  let body = bodyAt(0, [])
  for (const series of await seriesOf(asked)) {
    const { agencyId, kind, period } = series
    if (agencyId !== body.agencyId) body = bodyAt(agencyId, await crossChecked(agencyId))
    const across = problemsFor(series, body.found, body.seen)
    if (series.typeCode !== 'copies') body.seen.add(kind).add(`${kind}/${period}`)
    const one = await seriesProved(series, across, dayOf(at))
    if (one.lastNumber > 0 || one.problems.length > 0) proved.push(one)
  }
  return {
    provedAt: at,
    holds: proved.every(({ problems }) => problems.length === 0),
    numbers: proved.reduce((sum, { entered }) => sum + entered, 0),
    series: proved,
  }
}

function bodyAt(agencyId: number, found: Awaited<ReturnType<typeof crossChecked>>) {
  return { agencyId, found, seen: new Set<string>() }
}

async function seriesProved(
  series: SeriesOfBody,
  across: readonly NumberProblem[],
  today: string,
): Promise<Proved> {
  const { agencyId, agencyName, book, kind, period, typeCode, lastNumber } = series
  const borne = await borneIn(series)
  const { start, kept, voids } = await decidedOf(series)
  const facts: SeriesFacts = {
    firstNumber: start?.firstNumber ?? 1,
    lastNumber,
    borne,
    voids: new Set(voids.map(({ number }) => number)),
    kept: new Set(kept.map(({ number }) => number)),
  }
  const used = new Set([...borne.map(({ number }) => number), ...facts.voids])
  const open = kept.filter(({ number }) => !used.has(number))
  return {
    ...{ agencyId, agencyName, book, kind, period, typeCode, lastNumber },
    typeName: typeCode === 'copies' ? 'Bản sao' : typeCode === '' ? '' : typeName(typeCode),
    firstNumber: facts.firstNumber,
    entered: borne.length,
    onPaperOnly: onPaperOnly(facts),
    start: start && { reason: start.reason, setAt: start.setAt, setBy: start.setBy },
    kept: open.map((each) => ({ ...each, isOver: each.untilOn < today })),
    voids,
    problems: [...problemsOf(facts), ...across],
  }
}
