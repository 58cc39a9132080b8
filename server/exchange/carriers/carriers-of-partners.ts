import type { CarrierKind, PartnerRow } from '../partners/partner-rows.ts'
import { axisCarrier } from './axis/axis-carrier.ts'
import { folderCarrier } from './folder/folder-carrier.ts'
import { httpsCarrier } from './https/https-carrier.ts'
import type { PartnerCarrier } from './partner-carrier.ts'

const carriers: Readonly<Record<CarrierKind, PartnerCarrier>> = {
  https: httpsCarrier,
  axis: axisCarrier,
  folder: folderCarrier,
}

/** The way to a partner. */
export function carrierOf({ carrier }: Pick<PartnerRow, 'carrier'>): PartnerCarrier {
  return carriers[carrier]
}
