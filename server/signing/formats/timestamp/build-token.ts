import { ecdsaSignature } from '../cms/assemble-cms.ts'
import { certificateParts } from '../cms/certificate-parts.ts'
import type { DataSigner } from '../cms/data-signer.ts'
import { integer, objectIdentifier, sequence, unsignedInteger, type Bytes } from '../cms/der.ts'
import { generalizedTime } from '../cms/der-time.ts'
import { unsignedContent, type UnsignedContent } from '../cms/sign-content.ts'
import type { SigningKey } from '../cms/signing-key.ts'
import type { TimestampRequest } from './request.ts'

/** What an authority puts into a token beside what was asked. */
export interface TokenDraft {
  request: TimestampRequest
  /** The authority's policy, dotted. */
  policy: string
  /** Big-endian; never used twice by one authority. */
  serialNumber: Uint8Array
  /** ISO 8601 UTC. */
  genTime: string
  accuracySeconds: number
}

/** A timestamp token, signed. Source: RFC 3161 §2.4.2, RFC 5816 */
export function timestampToken(draft: TokenDraft, signer: DataSigner): Bytes {
  const { attributes, signedWith } = unsignedToken(draft, signer)
  return signedWith(signer.sign(attributes))
}

/** The same by a key that may be anywhere. */
export async function timestampTokenBy(draft: TokenDraft, key: SigningKey): Promise<Bytes> {
  const { attributes, signedWith } = unsignedToken(draft, key)
  const signature = await key.sign(attributes)
  const { curve } = certificateParts(key.certificate)
  return signedWith(curve ? ecdsaSignature(signature, curve) : signature)
}

function unsignedToken(
  draft: TokenDraft,
  by: Pick<DataSigner, 'certificate' | 'chain'>,
): UnsignedContent {
  const { request } = draft
  const content = sequence(
    integer(1),
    objectIdentifier(draft.policy),
    request.imprintDer,
    unsignedInteger(draft.serialNumber),
    generalizedTime(draft.genTime),
    sequence(integer(draft.accuracySeconds)),
    ...(request.nonce ? [request.nonce] : []),
  )
  const type = '1.2.840.113549.1.9.16.1.4'
  return unsignedContent({ type, content, hasCertificates: request.wantsCertificates }, by)
}
