import type { PdfInput } from '../pdf/read-pdf.ts'
import { readSecurityStore, type SecurityEvidence } from '../pdf/security-store.ts'
import type { FoundSignature } from './found-signature.ts'
import { together } from './trust.ts'

/** All evidence that a file and what stands beside it hold. */
export function evidenceOf(
  input: PdfInput,
  known: SecurityEvidence | undefined,
  found: readonly FoundSignature[],
): SecurityEvidence {
  const own = found.flatMap(({ cms, stamps }) => [
    ...(cms ? [{ certificates: cms.cms.certificates, crls: cms.cms.crls, ocsps: [] }] : []),
    ...stamps.map(({ evidence }) => evidence),
  ])
  return together(...(known ? [known] : []), readSecurityStore(input.now), ...own)
}
