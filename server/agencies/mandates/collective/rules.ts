import type { AgencyShown } from '../../shapes/contract.ts'

/** A body as far as it may be led by a collective. */
export type LedBody = Pick<AgencyShown, 'profile' | 'organCode'>

const collectives: readonly (readonly [RegExp, string])[] = [
  [/^UBND/u, 'Ủy ban nhân dân'],
  [/^HĐND/u, 'Hội đồng nhân dân'],
  [/^UBKT/u, 'Ủy ban Kiểm tra'],
  [/^(?:TW|TU|HU|QU|ĐU)$/u, 'Ban Thường vụ'],
]

/** The collective in whose name a body's documents are signed; null where one person leads the body. */
export function collectiveOf({ profile, organCode }: LedBody): string | null {
  if (profile === 'front') return 'Ban Thường trực'
  if (profile === 'youth') return 'Ban Thường vụ'
  const collective = collectives.find(([pattern]) => pattern.test(organCode))
  return collective?.[1] ?? null
}

/** Whether the body follows the forms of the Party: `T/M`, no mandate by TUQ. Source: Hướng dẫn 05-HD/VPTW (2026). */
export function hasPartyForms({ profile }: Pick<LedBody, 'profile'>): boolean {
  return profile === 'party' || profile === 'youth'
}

/** Whether it is a committee of the Party's kind, for which nobody signs K/T: members sign T/M. Source: Hướng dẫn 05-HD/VPTW (2026). */
export function isPartyCommittee(body: LedBody): boolean {
  return hasPartyForms(body) && collectiveOf(body) !== null
}
