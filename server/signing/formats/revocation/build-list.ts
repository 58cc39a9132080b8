import { bytesOfHex } from '../cms/der-number.ts'
import { certificateFields } from '../cms/certificate-fields.ts'
import { algorithmOf, type DataSigner } from '../cms/data-signer.ts'
import {
  element,
  elementOf,
  integer,
  sequence,
  tagged,
  unsignedInteger,
  type Bytes,
} from '../cms/der.ts'
import { certificateTime, wholeSecond } from '../cms/der-time.ts'
import { authorityKeyId, extension } from './build-extensions.ts'
import { reasonNumber, type Revocation } from './revocation.ts'

/** What a list of revoked certificates says. */
export interface ListDraft {
  /** Grows with every list; big-endian. */
  number: Uint8Array
  /** ISO 8601 UTC. */
  thisUpdate: string
  nextUpdate: string
  /** What is revoked now; a certificate that was only on hold is left out once it is free again. */
  revocations: readonly Revocation[]
  /** Since when each expired certificate stays listed, ISO; nothing where they are dropped. Source: X.509 §9.5.2.7 */
  expiredSince?: string
}

/** A complete list of an issuer, signed with the issuer's own key. Source: RFC 5280 §5 */
export function certificateList(draft: ListDraft, issuer: DataSigner): Bytes {
  const algorithm = algorithmOf(issuer)
  const entries = draft.revocations.map(entry)
  const body = sequence(
    integer(1),
    algorithm,
    certificateFields(issuer.certificate).subject.whole,
    certificateTime(draft.thisUpdate),
    certificateTime(draft.nextUpdate),
    // An empty list has no list of entries at all.
    ...(entries.length > 0 ? [elementOf(0x30, entries)] : []),
    tagged(0, listExtensions(draft, issuer)),
  )
  return sequence(body, algorithm, element(0x03, Uint8Array.of(0), issuer.sign(body)))
}

function listExtensions({ number, expiredSince }: ListDraft, issuer: DataSigner): Bytes {
  return sequence(
    authorityKeyId(issuer.certificate),
    extension('2.5.29.20', unsignedInteger(number)),
    ...(expiredSince ? [extension('2.5.29.60', wholeSecond(expiredSince))] : []),
  )
}

function entry({ serialNumber, revokedAt, reason }: Revocation): Bytes {
  // The reason "unspecified" is said by leaving it out.
  const stated =
    reason === 'unspecified'
      ? []
      : [sequence(extension('2.5.29.21', element(0x0a, Uint8Array.of(reasonNumber(reason)))))]
  return sequence(element(0x02, bytesOfHex(serialNumber)), certificateTime(revokedAt), ...stated)
}
