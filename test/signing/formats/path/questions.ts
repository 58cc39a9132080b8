import type {
  PathRequest,
  PathVerdict,
} from '../../../../server/signing/formats/path/path-verdict.ts'
import { readCertificate } from '../../../../server/signing/formats/path/read-certificate.ts'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import type { EvidenceReason } from '../../../../server/signing/formats/path/path-reasons.ts'
import type { Revocation } from '../../../../server/signing/formats/revocation/revocation.ts'
import { asking, family, listOf } from './issue.ts'

/** The family that the tests of revocation ask about. */
export const own = family()

/** Its signer, as a question to a responder names it. */
export const about = { certificate: own.signer.certificate, issuer: own.authority.certificate }

/** The root's list, on which nobody stands. */
export const rootList = listOf(own.root)

/** The answer that nothing is wrong. */
export const good = { status: 'good' } as const

/** The verdict on the signer where revocation must be known; the root's list is at hand. */
export function ask(more: Partial<PathRequest>): PathVerdict {
  const crls = [rootList, ...(more.crls ?? [])]
  return validatePath(asking(own, { revocation: 'required', ...more, crls }))
}

/** Why evidence about the signer was not used. */
export const unusedFor = (verdict: PathVerdict): EvidenceReason[] | undefined =>
  verdict.revocation[0]?.unused

/** An entry of a list, about the signer where no other certificate is given. */
export const entry = (
  reason: Revocation['reason'],
  certificate: Uint8Array = own.signer.certificate,
): Revocation => ({
  serialNumber: readCertificate(certificate).serialNumber,
  revokedAt: '2026-11-10T00:00:00.000Z',
  reason,
})
