import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { change, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'
import type * as contract from './contract.ts'

/** Ends the exchange with an installation: it is known no more by its certificate, and nothing is carried; its name stays with what it once carried. Refused while a body lives there or a message waits. */
export const retirePartner = act(
  'partner.retire',
  async ({ partnerId }: InputOf<typeof contract.retirePartner>, { actor, at }) => {
    await refuseUnlessKeeper(actor)
    const retired = await change(
      `UPDATE partners SET retired_at = :at, paused_at = :at, certificate_sha256 = NULL
       WHERE id = :partnerId AND retired_at IS NULL`,
      { at, partnerId },
    )
    found(retired === 1 ? partnerId : undefined, 'partner.not_found')
    const open = await row<{ bodies: number; messages: number }>(
      `SELECT (SELECT COUNT(*) FROM body_carriers WHERE partner_id = :partnerId) AS bodies,
         (SELECT COUNT(*) FROM outbox WHERE partner_id = :partnerId
           AND state IN ('waiting', 'ready', 'carried')) AS messages`,
      { partnerId },
    )
    refuseIf(409, [
      ...reasons([Number(open?.bodies) > 0, 'partner.has_bodies']),
      ...reasons([Number(open?.messages) > 0, 'partner.messages_wait']),
    ])
    return { id: partnerId }
  },
  ({ partnerId }) => partnerId,
  ({ reason }) => ({ reason }),
)
