import type { Certificate } from './certificate.ts'
import type { PathFinding, PathPurpose } from './path-verdict.ts'

const anyUsage = '2.5.29.37.0'
const timeStamping = '1.3.6.1.5.5.7.3.8'
const ocspSigning = '1.3.6.1.5.5.7.3.9'
// Document signing (RFC 9336), e-mail protection, and what Microsoft and Adobe call the same.
const documentSigning = [
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
  anyUsage,
]

/** What stands against the use of the first certificate for any of the purposes, and of those above for having such below them. */
export function checkPurpose(
  below: readonly Certificate[],
  purposes: readonly PathPurpose[] | undefined,
): PathFinding[] {
  const [certificate, ...authorities] = below
  if (!purposes || !certificate) return []
  const serves = (test: typeof isFor, each: Certificate): boolean =>
    purposes.some((purpose) => test(each, purpose))
  const findings: PathFinding[] = []
  if (!serves(isFor, certificate))
    findings.push({ reason: 'path.purpose_not_allowed', certificate: 0 })
  if (!maySign(certificate)) findings.push({ reason: 'path.key_usage_not_allowed', certificate: 0 })
  authorities.forEach((authority, at) => {
    if (serves(mayIssueFor, authority)) return
    findings.push({ reason: 'path.purpose_not_allowed', certificate: at + 1 })
  })
  return findings
}

const maySign = ({ keyUsage }: Certificate): boolean =>
  !keyUsage || keyUsage.includes('digitalSignature') || keyUsage.includes('nonRepudiation')

// Time-stamping must be the only use, and critical (RFC 3161 §2.3); documents may be signed with no use stated.
function isFor(certificate: Certificate, purpose: PathPurpose): boolean {
  const { extendedUsages: usages, isExtendedUsageCritical } = certificate
  switch (purpose) {
    case 'timestamping':
      return isExtendedUsageCritical && usages?.length === 1 && usages[0] === timeStamping
    case 'ocsp-signing':
      return usages?.includes(ocspSigning) === true
    case 'document-signing':
      return !usages || usages.some((usage) => documentSigning.includes(usage))
  }
}

// An authority that states uses limits those below it, as programs in wide use hold; RFC 5280 is silent.
function mayIssueFor({ extendedUsages: usages }: Certificate, purpose: PathPurpose): boolean {
  if (!usages || usages.includes(anyUsage)) return true
  if (purpose === 'timestamping') return usages.includes(timeStamping)
  if (purpose === 'ocsp-signing') return usages.includes(ocspSigning)
  return usages.some((usage) => documentSigning.includes(usage))
}
