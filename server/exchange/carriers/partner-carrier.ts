import type { Reason } from '../../platform/refusal.ts'
import type { PartnerRow } from '../partners/partner-rows.ts'

/** A sealed message, ready to leave; its bytes are in the store. */
export interface Envelope {
  uuid: string
  sha256: string
  sizeBytes: number
  /** OrganId of the sending and of the receiving body. */
  fromCode: string
  toCode: string
  kind: string
}

/** What a partner answered: its signed receipt, a refusal that stands, or that it took the bytes and answers later. */
export type PartnerAnswer =
  { receipt: string } | { refused: readonly Reason[] } | { isUnderWay: true }

/** What came back later for a message that was under way. */
export type CarriedAnswer =
  { uuid: string; receipt: string } | { uuid: string; refused: readonly Reason[] }

/** A way to another installation. */
export interface PartnerCarrier {
  /** Brings an envelope; throws where it did not get through and must be tried again. */
  deliver(partner: PartnerRow, envelope: Envelope): Promise<PartnerAnswer>
  /** Brings several envelopes at once; gives of each in their order what was answered, or what went wrong. */
  deliverTogether?(
    partner: PartnerRow,
    envelopes: readonly Envelope[],
  ): Promise<(PartnerAnswer | Error)[]>
  /** Takes what waits for this installation, where nobody brings it; answers that come with it are kept before it is put aside. */
  collect?(partner: PartnerRow, keep: (answer: CarriedAnswer) => Promise<void>): Promise<void>
}
