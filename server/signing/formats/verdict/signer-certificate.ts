import { certificateFields } from '../cms/certificate-fields.ts'
import { join, sameBytes } from '../cms/der.ts'
import { readChildren, type DerElement } from '../cms/der-reader.ts'
import { hashOf, type HashName } from '../primitives.ts'
import { hashOfAlgorithm } from '../signature-algorithm.ts'
import type { Attributes, SignatureCms } from './signature-cms.ts'

const subjectKeyIdentifier = '2.5.29.14'

/** The certificate, DER, that the signer is identified by; nothing where the CMS does not hold it. */
export function signerCertificate({
  certificates,
  signerIdentifier,
}: SignatureCms): Uint8Array | undefined {
  return certificates.find((certificate) => isNamed(certificate, signerIdentifier))
}

function isNamed(certificate: Uint8Array, identifier: DerElement): boolean {
  try {
    const { issuer, serialNumber, extension } = certificateFields(certificate)
    if (identifier.tag === 0x30) {
      return sameBytes(identifier.content, join(issuer.whole, serialNumber.whole))
    }
    const key = extension(subjectKeyIdentifier)
    return key !== undefined && sameBytes(identifier.content, key.content)
  } catch {
    return false
  }
}

const first = '1.2.840.113549.1.9.16.2.12'
const second = '1.2.840.113549.1.9.16.2.47'

/**
 * Whether the signing-certificate attributes name this certificate, both where both stand; nothing without one.
 * Source: RFC 5035 §3, §4
 */
export function isCertificateNamed(
  attributes: Attributes,
  certificate: Uint8Array | undefined,
): boolean | undefined {
  const answers = [
    named(attributes.get(first), 'sha1', certificate),
    named(attributes.get(second), 'sha256', certificate),
  ].filter((answer) => answer !== undefined)
  return answers.length === 0 ? undefined : answers.every(Boolean)
}

// SigningCertificate: a list of ESSCertIDs, the first of them the signer's.
function named(
  values: readonly DerElement[] | undefined,
  usual: HashName,
  certificate: Uint8Array | undefined,
): boolean | undefined {
  if (!values) return undefined
  const [reference] = values.flatMap(readChildren).flatMap(readChildren)
  if (!reference || !certificate || values.length > 1) return false
  const [head, next] = readChildren(reference)
  return head?.tag === 0x04
    ? isDigest(certificate, usual, head)
    : isDigest(certificate, hashOfAlgorithm(head), next)
}

function isDigest(certificate: Uint8Array, hash?: HashName, digest?: DerElement): boolean {
  return !!hash && !!digest && sameBytes(hashOf(hash, certificate), digest.content)
}
