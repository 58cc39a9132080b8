import { mostInBatch } from '../../inbox/https/batch.ts'
import type { PartnerCarrier } from '../../carriers/partner-carrier.ts'
import type { ReadyRow } from '../outbox-rows.ts'

const mostAlone = 32
const bundlesAtOnce = 3
/** With what names them it stays below the megabyte that a request may have. */
const mostBytes = 960 * 1024

/** How many messages leave at once by a way. */
export const mostAtOnce = (carrier: PartnerCarrier): number =>
  carrier.deliverTogether ? bundlesAtOnce * mostInBatch : mostAlone

/** Messages in bundles that leave each in one request, in their order; what is large leaves alone, and so does each by a way that takes one at a time. */
export function bundlesOf(carrier: PartnerCarrier, due: readonly ReadyRow[]): ReadyRow[][] {
  if (!carrier.deliverTogether) return due.map((one) => [one])
  const bundles: ReadyRow[][] = []
  let bytes = mostBytes
  for (const one of due) {
    const last = bundles.at(-1)
    bytes += one.sizeBytes
    if (last && last.length < mostInBatch && bytes <= mostBytes) last.push(one)
    else {
      bundles.push([one])
      bytes = one.sizeBytes
    }
  }
  return bundles
}
