import { certificateFields } from './certificate-fields.ts'
import { CmsProblem } from './cms-problem.ts'
import { objectIdentifier, sameBytes, type Bytes } from './der.ts'
import { readChildren, type DerElement } from './der-reader.ts'

/** How a signature is made: PKCS #1 v1.5 or ECDSA, always with SHA-256. */
export type SignatureAlgorithm = 'rsa-sha256' | 'ecdsa-sha256'

/** The parts of an X.509 certificate that a signature names or needs, each as it stands in the DER. */
export interface CertificateParts {
  /** Name of the issuer, a whole SEQUENCE. */
  issuer: Uint8Array
  /** A whole INTEGER. */
  serialNumber: Uint8Array
  /** A whole SEQUENCE, what WebCrypto imports as `spki`. */
  publicKeyInfo: Uint8Array
  /** Whether subject and issuer are the same name, as in a root. */
  isSelfIssued: boolean
  algorithm: SignatureAlgorithm
  /** Only for ECDSA. */
  curve?: 'P-256' | 'P-384'
}

const rsa = objectIdentifier('1.2.840.113549.1.1.1')
const ellipticCurve = objectIdentifier('1.2.840.10045.2.1')
const curves: readonly ['P-256' | 'P-384', Bytes][] = [
  ['P-256', objectIdentifier('1.2.840.10045.3.1.7')],
  ['P-384', objectIdentifier('1.3.132.0.34')],
]
const known = new WeakMap<Uint8Array, CertificateParts>()

/** Reads a certificate given as DER; keys other than RSA, P-256 and P-384 are refused. */
export function certificateParts(certificate: Uint8Array): CertificateParts {
  const before = known.get(certificate)
  if (before) return before
  const parts = readParts(certificate)
  known.set(certificate, parts)
  return parts
}

function readParts(certificate: Uint8Array): CertificateParts {
  const { serialNumber, issuer, subject, publicKeyInfo } = certificateFields(certificate)
  return {
    issuer: issuer.whole,
    serialNumber: serialNumber.whole,
    publicKeyInfo: publicKeyInfo.whole,
    isSelfIssued: sameBytes(subject.whole, issuer.whole),
    ...keyKind(publicKeyInfo),
  }
}

function keyKind(publicKey: DerElement): Pick<CertificateParts, 'algorithm' | 'curve'> {
  const [identifier] = readChildren(publicKey)
  const [kind, parameters] = identifier ? readChildren(identifier) : []
  if (kind && sameBytes(kind.whole, rsa)) return { algorithm: 'rsa-sha256' }
  const curve = curves.find(([, encoded]) => parameters && sameBytes(parameters.whole, encoded))
  if (!kind || !sameBytes(kind.whole, ellipticCurve) || !curve) {
    throw new CmsProblem('certificate.algorithm_unsupported')
  }
  return { algorithm: 'ecdsa-sha256', curve: curve[0] }
}
