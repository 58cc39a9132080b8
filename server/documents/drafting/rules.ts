import type { Role } from '../../agencies/contract.ts'
import { reasons, type Reason } from '../../platform/refusal.ts'
import type { ProfileName } from '../profiles/profile.ts'
import { typeOf } from '../profiles/profiles.ts'

/** Who may draft: officers, and the heads of their units. */
const drafters: readonly Role[] = ['officer', 'unit-head']

/** Reasons why the holder of a post may not draft at all. */
export function whyNotDraft(roles: readonly Role[]): Reason[] {
  return reasons([!roles.some((role) => drafters.includes(role)), 'document.not_your_role'])
}

/** A body as far as the types it may issue depend on it. */
export interface IssuingBody {
  profile: ProfileName
  level: 'central' | 'province' | 'district' | 'commune'
  organCode: string
  /** The council or board of it that issues under its seal. */
  council?: { name: string } | null
}

interface Limit {
  profile: ProfileName
  types: readonly string[]
  binds: (body: IssuingBody, authority: string) => boolean
}

const isCell = ({ organCode }: IssuingBody) => organCode.startsWith('CB')

/** Types that a body may not issue, whatever its profile has. Source: Quy định 399-QĐ/TW (2026). */
const limits: readonly Limit[] = [
  {
    profile: 'party',
    types: ['guidance', 'directive', 'instruction'],
    binds: ({ level }) => level === 'commune',
  },
  { profile: 'party', types: ['rules', 'guidance'], binds: isCell },
  {
    profile: 'party',
    types: ['regulation'],
    binds: (_, authority) => authority === 'TM',
  },
]

/** Reasons why a body may not issue a type, for a signer of this authority ('TM' for the committee's standing board). */
export function whyNotType(body: IssuingBody, typeCode: string, authority = ''): Reason[] {
  const isBound = limits.some(
    ({ profile, types, binds }) =>
      profile === body.profile && types.includes(typeCode) && binds(body, authority),
  )
  const isKnown = typeOf(body.profile, typeCode) !== undefined
  return reasons([isBound || !isKnown, 'document.type_not_allowed_here'])
}

/** Whom a draft names as its signer. */
export interface NamedSigner {
  roles: readonly Role[]
  holderId: number | null
}

/** Reasons why a post may not be named to sign; undefined is a post that is not of the body. Who is no leader signs by a mandate. */
export function whyNotSigner(
  signer: NamedSigner | undefined,
  mandateId: number | null,
  drafter: { personId: number; othersMaySign: boolean },
): Reason[] {
  if (!signer) return ['document.signer_not_of_this_body']
  const isDrafter = signer.holderId === drafter.personId
  return reasons(
    [mandateId === null && !signer.roles.includes('leader'), 'document.signer_not_a_leader'],
    [signer.holderId === null, 'document.signer_post_vacant'],
    [isDrafter && drafter.othersMaySign, 'document.drafter_is_signer'],
  )
}
