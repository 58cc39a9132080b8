import type { CarrierKind, PartnerRow } from '../partners/partner-rows.ts'
import { httpsCarrier } from './https/https-carrier.ts'
import type { PartnerCarrier } from './partner-carrier.ts'

const carriers: Partial<Record<CarrierKind, PartnerCarrier>> = { https: httpsCarrier }

/** The way to a partner. */
export function carrierOf({ carrier }: Pick<PartnerRow, 'carrier'>): PartnerCarrier {
  const found = carriers[carrier]
  if (!found) throw new Error(`there is no carrier ${carrier}`)
  return found
}
