import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CarrierKind, PartnerRow } from '../partners/partner-rows.ts'
import { askAxis } from './axis/axis-client.ts'
import { ask } from './https/request.ts'

type Trial = (partner: PartnerRow) => Promise<void>

const nothing = JSON.stringify({ sizeBytes: 0, pieceBytes: 0 })

const trials: Readonly<Record<CarrierKind, Trial>> = {
  // Nothing is announced, which is refused; that refusal is signed by whoever holds the partner's key.
  async https(partner) {
    const path = `/partner/transfers/${'0'.repeat(64)}` as const
    const body = new TextEncoder().encode(nothing)
    const headers = { 'content-type': 'application/json' }
    const { status } = await ask(partner, { method: 'POST', path, about: 'trial', body, headers })
    if (status >= 500) throw new Error(`answered ${String(status)}`)
  },

  async axis(partner) {
    await askAxis(partner, { path: '/getReceivedEdocList', body: {} })
  },

  async folder({ address }) {
    await access(address, constants.R_OK | constants.W_OK)
    await mkdir(join(address, 'out'), { recursive: true })
    await mkdir(join(address, 'in'), { recursive: true })
  },
}

/** Tries the way to a partner without sending it anything; throws with what went wrong where it is not open, or where somebody else answers. */
export async function tryWay(partner: PartnerRow): Promise<void> {
  await trials[partner.carrier](partner)
}
