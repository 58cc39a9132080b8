import type { Certificate } from '../path/certificate.ts'

/** What a reader is shown of a certificate. */
export interface CertificateView {
  /** One line, such as `CN=…, O=…, C=VN`. */
  subject: string
  /** The common name, or the whole subject where it has none. */
  name: string
  issuer: string
  /** The common name of the issuer, or its whole name where it has none. */
  issuerName: string
  /** Upper-case hexadecimal digits. */
  serialNumber: string
  /** SHA-256 of the DER, 64 lower-case hexadecimal digits. */
  fingerprint: string
  /** ISO 8601 in UTC. */
  notBefore: string
  notAfter: string
}

const commonName = '2.5.4.3'

/** The certificate as a reader is shown it. */
export function certificateView(certificate: Certificate): CertificateView {
  const { subject, issuer, name, serialNumber, fingerprint, notBefore, notAfter } = certificate
  return {
    subject: subject.text,
    name,
    issuer: issuer.text,
    issuerName: issuer.parts.findLast(({ type }) => type === commonName)?.value ?? issuer.text,
    serialNumber: serialNumber.toUpperCase(),
    fingerprint,
    notBefore,
    notAfter,
  }
}
