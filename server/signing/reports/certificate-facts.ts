import type { z } from 'zod'
import type { Certificate } from '../formats/path/certificate.ts'
import type { certificateShown } from './contract.ts'

/** A certificate as a report shows it. */
export type CertificateFacts = z.output<typeof certificateShown>

/** What a reader is told of a certificate. Source: Nghị định 68/2024/NĐ-CP, Điều 7 */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  return {
    name: certificate.name,
    subject: certificate.subject.text,
    organisation: certificate.organization ?? null,
    issuer: certificate.issuer.text,
    serialNumber: certificate.serialNumber.toUpperCase(),
    sha256: certificate.fingerprint,
    validFrom: certificate.notBefore,
    validTo: certificate.notAfter,
    key: keyOf(certificate),
    keyUsages: certificate.keyUsage ?? [],
    purposes: certificate.extendedUsages ?? [],
  }
}

function keyOf({ publicKey: { kind, bits, curve } }: Certificate): string {
  return [kind.toUpperCase(), curve ?? bits].filter((part) => part !== undefined).join(' ')
}
