import { rows } from '../../platform/database.ts'
import type { BodyTrust } from './envelopes.ts'

interface FormerRow extends Pick<BodyTrust, 'certificate' | 'anchors'> {
  agencyId: number
  endedAt: string
}

/** By what a body's signature is known, as it was at a moment (ISO 8601 UTC) where that has changed since. */
export type TrustThen = <Trust extends BodyTrust & { id: number }>(body: Trust, at: string) => Trust

/** How some bodies were known before: what a body signed stands by the certificate that was pinned of it when it came. */
export async function trustThen(agencyIds: readonly number[]): Promise<TrustThen> {
  const former = agencyIds.length === 0 ? [] : await formerRows(agencyIds)
  return (body, at) => {
    const then = former.find(({ agencyId, endedAt }) => agencyId === body.id && at < endedAt)
    if (!then) return body
    const { certificate, anchors } = then
    return { ...body, certificate, anchors }
  }
}

async function formerRows(agencyIds: readonly number[]): Promise<FormerRow[]> {
  return await rows<FormerRow>(
    `SELECT f.agency_id, f.ended_at, f.certificate, p.anchors
     FROM former_carriers f JOIN partners p ON p.id = f.partner_id
     WHERE f.agency_id IN (:agencyIds) ORDER BY f.ended_at`,
    { agencyIds },
  )
}
