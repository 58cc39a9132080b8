import { refuseUnlessKeeper, refusingRival } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { change, insert, rows } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf, Refusal } from '../../platform/refusal.ts'
import type * as contract from './contract.ts'
import { expiryOf } from './expiry.ts'
import { certificateIn, partnerById } from './partner-rows.ts'

type Given = InputOf<typeof contract.placeBodies>

/** Says which bodies live in another installation; those placed there before and not named live here again. */
export const placeBodies = act(
  'partner.place_bodies',
  async ({ partnerId, bodies }: Given, { actor, at }) => {
    await refuseUnlessKeeper(actor)
    await partnerById(partnerId)
    const known = await agenciesWith(
      bodies.map(({ code }) => code),
      partnerId,
    )
    const placed = bodies.map((body) => placedAs(body, known.get(body.code)))
    await keepFormer({ partnerId, placed }, at)
    await change('DELETE FROM body_carriers WHERE partner_id = :partnerId', { partnerId })
    const rowsOf = placed.map(({ agencyId, certificate }) => ({ agencyId, partnerId, certificate }))
    await refusingRival('partner.body_elsewhere', () => insert('body_carriers', rowsOf))
    return {
      bodies: placed.map(({ certificate, pinned: _, ...body }) => ({
        ...body,
        isPinned: certificate !== null,
        expiry: expiryOf(certificate, at),
      })),
    }
  },
  ({ partnerId }) => partnerId,
  ({ bodies }) => ({ codes: bodies.map(({ code }) => code) }),
)

interface Placed {
  agencyId: number
  code: string
  name: string
  certificate: string | null
  /** What was pinned of it here before. */
  pinned: string | null
}

function placedAs({ code, certificate }: Given['bodies'][number], body?: KnownBody): Placed {
  if (!body) throw new Refusal(422, ['agency.not_found'])
  refuseIf(422, reasons([certificate && !certificateIn(certificate), 'partner.no_certificate']))
  const { id: agencyId, name, pinned } = body
  return {
    agencyId,
    code,
    name,
    pinned,
    certificate: certificate === undefined ? pinned : certificate,
  }
}

// What bodies signed before they moved away, or were given another certificate, is judged by what was known of them then.
async function keepFormer(
  { partnerId, placed }: { partnerId: number; placed: readonly Placed[] },
  at: string,
): Promise<void> {
  const same = placed.filter(({ certificate, pinned }) => certificate === pinned)
  await change(
    `INSERT INTO former_carriers (agency_id, ended_at, partner_id, certificate)
     SELECT agency_id, :at, partner_id, certificate FROM body_carriers
     WHERE partner_id = :partnerId AND agency_id NOT IN (:same)`,
    { at, partnerId, same: [0, ...same.map(({ agencyId }) => agencyId)] },
  )
}

interface KnownBody {
  id: number
  code: string
  name: string
  /** The certificate that is pinned of it at this partner. */
  pinned: string | null
}

async function agenciesWith(codes: readonly string[], partnerId: number) {
  if (codes.length === 0) return new Map<string, KnownBody>()
  const bodies = await rows<KnownBody>(
    `SELECT a.id, a.code, a.name, c.certificate AS pinned
     FROM agencies a
     LEFT JOIN body_carriers c ON c.agency_id = a.id AND c.partner_id = :partnerId
     WHERE a.code IN (:codes)`,
    { codes, partnerId },
  )
  return new Map(bodies.map((body) => [body.code, body]))
}
