import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { afterCommit, change } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { wakeSender } from '../outbox/wake-sender.ts'
import type * as contract from './contract.ts'
import { pausedSince } from './partner-rows.ts'

/** Holds back what is to leave for an installation, or lets it go; what comes from there is still taken. */
export const holdPartner = act(
  'partner.hold',
  async ({ partnerId, isHeld }: InputOf<typeof contract.holdPartner>, { actor, at }) => {
    await refuseUnlessKeeper(actor)
    const changed = await change(
      `UPDATE partners SET paused_at = ${pausedSince(isHeld)}, next_try_at = :at
       WHERE id = :partnerId AND retired_at IS NULL`,
      { at, partnerId },
    )
    if (changed !== 1) throw new Refusal(404, ['partner.not_found'])
    if (!isHeld) afterCommit(wakeSender)
    return { id: partnerId }
  },
  ({ partnerId }) => partnerId,
  ({ isHeld }) => ({ isHeld }),
)

/** Writes down that the certificate of an installation, by its SHA-256, was compared with the other side. */
export const comparePartner = act(
  'partner.compare',
  async (
    { partnerId, certificateSha256 }: InputOf<typeof contract.comparePartner>,
    { actor, at },
  ) => {
    await refuseUnlessKeeper(actor)
    const changed = await change(
      `UPDATE partners SET compared_at = :at, compared_by_name = :name
       WHERE id = :partnerId AND certificate_sha256 = :certificateSha256`,
      { at, name: actor.name, partnerId, certificateSha256 },
    )
    if (changed !== 1) throw new Refusal(409, ['partner.other_certificate'])
    return { id: partnerId }
  },
  ({ partnerId }) => partnerId,
  ({ certificateSha256 }) => ({ certificateSha256 }),
)
