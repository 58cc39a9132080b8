import type { LedBody } from '../../../server/agencies/mandates/collective/rules.ts'
import type { SignerStanding } from '../../../server/agencies/mandates/competence.ts'
import type { Granting } from '../../../server/agencies/mandates/granting/rules.ts'
import type { Mandate } from '../../../server/agencies/mandates/rules.ts'

/** A body of the state that a collective leads. */
export const government: LedBody = { profile: 'state', organCode: 'UBND' }
/** A committee of the Party. */
export const committee: LedBody = { profile: 'party', organCode: 'TU' }

/** A mandate KT of the chairman, with what a test wants otherwise. */
export function aMandate(otherwise: Partial<Mandate>): Mandate {
  return {
    id: 1,
    kind: 'KT',
    validFrom: '2026-01-01',
    validTo: null,
    grantedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    grantorPersonId: 1,
    grantorHolderId: 1,
    typeCodes: null,
    unitIds: null,
    ...otherwise,
  }
}

/** The deputy of a body, with their mandates by the head. */
export function deputyOf(
  body: LedBody,
  ...mandates: (Mandate & { granteePostId?: number })[]
): SignerStanding {
  const held = { grantorTitle: 'Chủ tịch', granteePostId: 2, granteePersonId: null }
  return {
    signer: {
      ...body,
      title: 'Phó Chủ tịch',
      personId: 2,
      headPostId: 1,
      isHead: false,
      postId: 2,
    },
    mandates: mandates.map((mandate) => ({ ...held, passedOnFromId: null, ...mandate })),
  }
}

/** A mandate KT about to be granted by the chairman, with what a test wants otherwise. */
export function granting(otherwise: Partial<Granting>): Granting {
  return {
    kind: 'KT',
    validFrom: '2026-03-02',
    validTo: null,
    instrumentDay: '2026-03-01',
    typeCodes: null,
    unitIds: null,
    body: government,
    today: '2026-03-02',
    headPostId: 1,
    grantorPostId: 1,
    grantorHolding: { personId: 1, validTo: null },
    granteePostId: 2,
    granteePersonId: null,
    passedOnFrom: undefined,
    others: [],
    ...otherwise,
  }
}
