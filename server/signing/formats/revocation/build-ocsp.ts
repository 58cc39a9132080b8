import { algorithmOf, type DataSigner } from '../cms/data-signer.ts'
import { element, objectIdentifier, octetString, sequence, tagged, type Bytes } from '../cms/der.ts'
import { wholeSecond } from '../cms/der-time.ts'
import { extension, keyHash } from './build-extensions.ts'
import type { CertificateId } from './ocsp-request.ts'
import { reasonNumber, type RevocationReason } from './revocation.ts'

/** What a responder says of one certificate. */
export type CertificateStatus =
  | { status: 'good' }
  | { status: 'unknown' }
  | { status: 'revoked'; revokedAt: string; reason: RevocationReason }

/** What a responder says, before it is signed. */
export interface OcspDraft {
  /** ISO 8601 UTC. */
  producedAt: string
  nextUpdate: string
  answers: readonly { id: CertificateId; status: CertificateStatus }[]
  /** Value of the nonce extension of the question, repeated. */
  nonce?: Uint8Array
}

/** A signed answer; the responder is named by its key and sends its certificate along. Source: RFC 6960 §4.2.1 */
export function ocspResponse(draft: OcspDraft, responder: DataSigner): Bytes {
  const { nonce } = draft
  const body = sequence(
    tagged(2, octetString(keyHash(responder.certificate))),
    wholeSecond(draft.producedAt),
    sequence(...draft.answers.map(({ id, status }) => answer(id, status, draft))),
    ...(nonce ? [tagged(1, sequence(extension('1.3.6.1.5.5.7.48.1.2', nonce)))] : []),
  )
  const signature = element(0x03, Uint8Array.of(0), responder.sign(body))
  const certificates = tagged(0, sequence(responder.certificate))
  const basic = sequence(body, algorithmOf(responder), signature, certificates)
  const type = objectIdentifier('1.3.6.1.5.5.7.48.1.1')
  return sequence(responseStatus(0), tagged(0, sequence(type, octetString(basic))))
}

const refusals = { 'malformed-request': 1, 'internal-error': 2, 'try-later': 3 } as const

/** Why a responder gives no answer. */
export type OcspRefusal = keyof typeof refusals

/** An unsigned answer that refuses. Source: RFC 6960 §4.2.1 */
export const refusedOcsp = (refusal: OcspRefusal): Bytes =>
  sequence(responseStatus(refusals[refusal]))

const responseStatus = (status: number): Bytes => element(0x0a, Uint8Array.of(status))

function answer(id: CertificateId, status: CertificateStatus, draft: OcspDraft): Bytes {
  return sequence(
    id.der,
    statusOf(status),
    wholeSecond(draft.producedAt),
    tagged(0, wholeSecond(draft.nextUpdate)),
  )
}

function statusOf(status: CertificateStatus): Bytes {
  if (status.status === 'good') return element(0x80)
  if (status.status === 'unknown') return element(0x82)
  const reason = tagged(0, element(0x0a, Uint8Array.of(reasonNumber(status.reason))))
  const stated = status.reason === 'unspecified' ? [] : [reason]
  return element(0xa1, wholeSecond(status.revokedAt), ...stated)
}
