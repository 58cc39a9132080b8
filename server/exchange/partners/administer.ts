import { refuseUnlessKeeper, refusingRival } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { change, insert } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { reasons, refuseIf, Refusal } from '../../platform/refusal.ts'
import { readAnchors } from '../../signing/formats/path/read-anchors.ts'
import type * as contract from './contract.ts'
import { certificateIn, pausedSince } from './partner-rows.ts'

type Given = InputOf<typeof contract.addPartner>

/** Enters another installation, known by its certificate; nothing is sent to it until bodies are placed there. */
export const addPartner = act(
  'partner.add',
  async (given: Given, { actor, at }) => {
    await refuseUnlessKeeper(actor)
    const id = newId()
    const fresh = { pausedAt: null, failures: 0, nextTryAt: at, reachedAt: null, problem: null }
    const partner = { id, ...columnsOf(given), ...fresh }
    await refusingRival('partner.known_already', () => insert('partners', partner))
    return { id }
  },
  (_, { id }) => id,
  ({ name, carrier, address }) => ({ name, carrier, address }),
)

/** Changes how another installation is reached and known; paused, nothing leaves for it, and what comes is still taken. */
export const changePartner = act(
  'partner.change',
  async (
    { partnerId, isPaused, ...given }: InputOf<typeof contract.changePartner>,
    { actor, at },
  ) => {
    await refuseUnlessKeeper(actor)
    const values = { ...columnsOf(given), at, partnerId }
    const changed = await refusingRival('partner.known_already', () =>
      change(
        `UPDATE partners SET name = :name, carrier = :carrier, address = :address,
           compared_at = CASE WHEN certificate_sha256 = :certificateSha256 THEN compared_at END,
           certificate = :certificate, certificate_sha256 = :certificateSha256,
           anchors = :anchors, system_id = :systemId, paused_at = ${pausedSince(isPaused)},
           failures = 0, next_try_at = :at, problem = NULL
         WHERE id = :partnerId AND retired_at IS NULL`,
        values,
      ),
    )
    if (changed !== 1) throw new Refusal(404, ['partner.not_found'])
    return { id: partnerId }
  },
  ({ partnerId }) => partnerId,
  ({ name, carrier, address, isPaused }) => ({ name, carrier, address, isPaused }),
)

/** Says that an alarm was seen. */
export const seeAlarm = act(
  'partner.see_alarm',
  async ({ alarmId }: { alarmId: number }, { actor, at }) => {
    await refuseUnlessKeeper(actor)
    const seen = await change('UPDATE exchange_alarms SET seen_at = :at WHERE id = :alarmId', {
      ...{ alarmId, at },
    })
    if (seen !== 1) throw new Refusal(404, ['partner.alarm_not_found'])
    return { id: alarmId }
  },
  ({ alarmId }) => alarmId,
)

function columnsOf({ name, carrier, address, certificate, anchors, systemId }: Given) {
  const read = certificate === null ? undefined : certificateIn(certificate)
  const isWeb = carrier !== 'folder' && !/^https?:\/\//.test(address)
  refuseIf(422, [
    ...reasons([carrier !== 'axis' && !read, 'partner.no_certificate']),
    ...reasons([isWeb, 'partner.address_odd'], [!areAnchors(anchors), 'partner.no_certificate']),
  ])
  const certificateSha256 = read?.sha256 ?? null
  return { name, carrier, address, certificate, certificateSha256, anchors, systemId }
}

function areAnchors(pem: string | null): boolean {
  try {
    return pem === null || readAnchors(pem).length > 0
  } catch {
    return false
  }
}
