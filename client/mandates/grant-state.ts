import { useState } from 'preact/hooks'
import type { grantMandate, MandateKind } from '../../server/agencies/mandates/contract.ts'
import type { InputOf } from '../../server/platform/endpoint.ts'
import { today } from '../parts/today.ts'

/** What the form of a mandate holds while it is filled. */
interface Grant {
  kind: MandateKind
  grantor: string
  grantee: string
  /** The order passed on, or ''. */
  passedOnFrom: string
  validFrom: string | null
  validTo: string | null
  typeCodes: string[]
  unitIds: number[]
  instrument: string
  instrumentDay: string | null
}

/** The state of the form, by the post that is chosen to grant at first. */
export function useGrant(grantor: string) {
  const [grant, setGrant] = useState<Grant>(() => ({
    ...{ kind: 'KT', grantor, grantee: '', passedOnFrom: '', typeCodes: [], unitIds: [] },
    ...{ validFrom: today(), validTo: null, instrument: '', instrumentDay: today() },
  }))
  const change = (changed: Partial<Grant>): void => setGrant((old) => ({ ...old, ...changed }))
  return { grant, change }
}

/** A part of the form: what it holds, and how that is changed. */
export interface GrantPart {
  grant: Grant
  change: (changed: Partial<Grant>) => void
}

/** The form as the request that the server takes; a special mandate is for a person, all others are for a post. */
export function grantInput(agencyId: number, grant: Grant): InputOf<typeof grantMandate> {
  const { kind, grantee, typeCodes, unitIds, validFrom, instrumentDay, passedOnFrom } = grant
  if (!validFrom || !instrumentDay) throw new Error('no day')
  const isSpecial = kind === 'TUQ'
  return {
    ...{ agencyId, kind, validFrom, validTo: grant.validTo, instrumentDay },
    grantorPostId: Number(grant.grantor),
    granteePostId: isSpecial ? null : Number(grantee),
    granteePersonId: isSpecial ? Number(grantee) : null,
    passedOnFromId: passedOnFrom === '' ? null : Number(passedOnFrom),
    typeCodes: typeCodes.length > 0 ? typeCodes : null,
    unitIds: unitIds.length > 0 ? unitIds : null,
    instrument: grant.instrument,
    instrumentDocumentId: null,
  }
}
