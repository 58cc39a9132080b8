import type { SignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { signatureBy } from '../../../journal/log/formats/note.ts'
import { certificateParts } from '../../../signing/formats/cms/certificate-parts.ts'
import { blocks } from '../../../signing/formats/cms/pem-key.ts'
import { validatePath } from '../../../signing/formats/path/validate-path.ts'
import { paths, type Finding } from './bundle.ts'
import type { Parts } from './container.ts'
import { finding } from './findings.ts'
import { textOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

/** That the P-256 key which signed the head is certified by somebody whom the reader trusts, at the moment of the trust; no finding where the bundle holds no certificate of it. */
export function checkCertified(
  parts: Parts,
  { checkpoint, note }: SignedCheckpoint,
  { anchors, at }: VerifierTrust,
): Finding[] {
  if (!parts.has(paths.certificates)) return []
  const [certificate, ...others] = blocks(textOf(parts, paths.certificates), 'CERTIFICATE')
  if (!certificate) throw new Error('there is no certificate')
  const { publicKeyInfo: key } = certificateParts(certificate)
  if (!signatureBy({ name: checkpoint.origin, kind: 'p256', key }, note))
    return [finding('certified', 'refuted', { reasons: ['certified.other_key'] })]
  // Nothing in a bundle says whether it was revoked.
  const { indication, reasons, path } = validatePath({
    ...{ certificate, others, anchors, at, crls: [], ocsps: [], revocation: 'none' },
  })
  const about = path[0]?.name ?? ''
  const outcome = indication === 'passed' ? 'proved' : 'open'
  return [finding('certified', outcome, { about, isNeeded: false, reasons: [...reasons] })]
}
