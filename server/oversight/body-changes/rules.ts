import { reasons, type Reason } from '../../platform/refusal.ts'
import type { BodyChange, PlacedKind } from './contract.ts'

/** A body as the rules of a change ask. */
export interface BodyStanding {
  id: number
  system: string
  profile: string
  validFrom: string
  validTo: string | null
}

/** Reasons why a change is not one of its kind: how many end, how many take over, what is said beside. */
export function whyNotOfItsKind(given: BodyChange): Reason[] {
  const { kind, agencyIds, heirs, renamed } = given
  const isOne = agencyIds.length === 1
  const kept = heirs.flatMap((heir) => ('agencyId' in heir ? [heir.agencyId] : []))
  const wantsHeirs = { merge: 1, abolish: 1, split: 2, rename: 0 }[kind]
  const hasHeirs = kind === 'split' ? heirs.length >= wantsHeirs : heirs.length === wantsHeirs
  return reasons(
    [kind !== 'merge' && !isOne, 'bodies.one_body'],
    [new Set(agencyIds).size !== agencyIds.length, 'bodies.body_twice'],
    [new Set(kept).size !== kept.length, 'bodies.body_twice'],
    [!hasHeirs, 'bodies.heirs_do_not_fit'],
    [kind === 'abolish' && kept.length === 0, 'bodies.heir_must_stand'],
    [kind === 'merge' && isOne && kept.length === 0, 'bodies.nothing_to_merge'],
    [agencyIds.some((id) => kept.includes(id)), 'bodies.heir_ends_too'],
    [(kind === 'rename') !== (renamed !== null), 'bodies.name_does_not_fit'],
    [given.places.some(({ heir }) => heir >= heirs.length), 'bodies.no_such_heir'],
  )
}

/** What must be known of the bodies before a change. */
export interface ChangeStanding {
  given: BodyChange
  today: string
  /** The last day of what ends. */
  lastDay: string
  ended: readonly BodyStanding[]
  /** The heirs that stand already. */
  heirs: readonly BodyStanding[]
}

/** Reasons why these bodies may not change on that day. */
export function whyNotChange({ given, today, lastDay, ended, heirs }: ChangeStanding): Reason[] {
  const [first] = ended
  const isAlike = ({ system, profile }: BodyStanding) =>
    system === first?.system && profile === first.profile
  const stands = ({ validFrom, validTo }: BodyStanding) =>
    validFrom <= given.effectiveOn && validTo === null
  return reasons(
    [given.effectiveOn > today, 'bodies.day_to_come'],
    [given.instrumentOn > given.effectiveOn, 'bodies.decided_later'],
    [ended.some(({ validTo }) => validTo !== null), 'agency.closed_already'],
    [ended.some(({ validFrom }) => lastDay < validFrom), 'agency.ends_before_it_begins'],
    [heirs.some((heir) => !stands(heir)), 'agency.successor_not_in_force'],
    [![...ended, ...heirs].every(isAlike), 'bodies.other_system'],
  )
}

/** A unit, post or body below as it stands before the change. */
export interface Inside {
  kind: PlacedKind
  id: number
  /** The unit above a unit, or the unit of a post; null where there is none. */
  unitId: number | null
}

/** Where it goes: the heir, counted from 0. */
export interface Placed<Thing extends Inside = Inside> {
  thing: Thing
  heir: number
}

/**
 * Where everything inside the ended bodies goes: where it was said; else a unit with the unit above
 * it, a post with its unit; else to the main heir. Nothing is left out.
 */
export function placesOf<Thing extends Inside>(
  things: readonly Thing[],
  chosen: BodyChange['places'],
): Placed<Thing>[] {
  const said = new Map(chosen.map(({ kind, id, heir }) => [`${kind} ${String(id)}`, heir]))
  const units = new Map(
    things.flatMap((thing) => (thing.kind === 'unit' ? [[thing.id, thing] as const] : [])),
  )
  // A unit above itself would never end.
  const heirOf = (thing: Inside, depth = 0): number => {
    const above = thing.unitId === null || depth > units.size ? undefined : units.get(thing.unitId)
    return said.get(`${thing.kind} ${String(thing.id)}`) ?? (above ? heirOf(above, depth + 1) : 0)
  }
  return things.map((thing) => ({ thing, heir: heirOf(thing) }))
}

/** The code itself where it is free, else with the first number from 2 on that makes it so; at most so long. */
export function freeCode(code: string, taken: ReadonlySet<string>, most = 20): string {
  let free = code
  for (let number = 2; taken.has(free); number += 1) {
    const end = `-${String(number)}`
    free = `${code.slice(0, most - end.length)}${end}`
  }
  return free
}

/** The most documents under check or signature that go back to their drafters in one change. */
export const mostReturned = 1_000

/** An heir of an ended body. */
export interface Heir {
  agencyId: number
  heirId: number
}

/** Who stands in the place of whom after a change: the heirs of what ended, and of those that it had taken over itself. */
export function heirsAfter(
  before: readonly Heir[],
  ended: readonly number[],
  heirs: readonly number[],
): Heir[] {
  const inherited = before.filter(({ heirId }) => ended.includes(heirId))
  const losing = [...new Set([...ended, ...inherited.map(({ agencyId }) => agencyId)])]
  const known = new Set(
    before.map(({ agencyId, heirId }) => `${String(agencyId)} ${String(heirId)}`),
  )
  return losing
    .flatMap((agencyId) => heirs.map((heirId) => ({ agencyId, heirId })))
    .filter(({ agencyId, heirId }) => !known.has(`${String(agencyId)} ${String(heirId)}`))
}
