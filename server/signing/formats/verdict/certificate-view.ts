import type { X509Certificate } from 'node:crypto'

/** What a reader is shown of a certificate. */
export interface CertificateView {
  /** One line for each part of the name, such as `CN=…`. */
  subject: string
  /** The common name, or the whole subject where it has none. */
  name: string
  issuer: string
  /** Upper-case hexadecimal digits. */
  serialNumber: string
  /** SHA-256 of the DER, 64 lower-case hexadecimal digits. */
  fingerprint: string
  /** ISO 8601 in UTC. */
  notBefore: string
  notAfter: string
}

/** The certificate as a reader is shown it. */
export function certificateView(certificate: X509Certificate): CertificateView {
  const { subject, issuer, serialNumber, fingerprint256, validFrom, validTo } = certificate
  return {
    subject,
    name: /^CN=(.*)$/m.exec(subject)?.[1] ?? subject,
    issuer,
    serialNumber,
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    notBefore: new Date(validFrom).toISOString(),
    notAfter: new Date(validTo).toISOString(),
  }
}
