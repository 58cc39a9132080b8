import type { HolderGiven } from '../../server/routing/contract.ts'

/** What somebody named is asked to do. */
export type Role = 'lead' | 'cooperate' | 'inform'

/** Somebody, a unit or a body to whom work can be given. */
export interface Choice {
  key: string
  to: HolderGiven
  /** Of a post, only the person who holds it now. */
  person?: HolderGiven
  name: string
  /** What stands below the name. */
  more: string
}

/** Somebody chosen: as what, and by which day of their own. */
export interface Chosen extends Choice {
  role: Role
  dueOn: string | null
}

/** Whom an instruction names, by their keys. */
export type ChosenHolders = ReadonlyMap<string, Chosen>

/** Those named after one was given a role, or none: one role for each, one lead in all. */
export function given(
  chosen: ChosenHolders,
  choice: Choice,
  role: Role | undefined,
): ChosenHolders {
  const others = [...chosen].filter(
    ([key, held]) => key !== choice.key && !(role === 'lead' && held.role === 'lead'),
  )
  const { dueOn = null, to = choice.to } = chosen.get(choice.key) ?? {}
  return new Map(role ? [...others, [choice.key, { ...choice, to, role, dueOn }]] : others)
}

/** Those named after one was given a deadline of their own. */
export function dueBy(chosen: ChosenHolders, key: string, dueOn: string | null): ChosenHolders {
  return new Map([...chosen].map(([each, one]) => [each, each === key ? { ...one, dueOn } : one]))
}
