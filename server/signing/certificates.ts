import type { Context } from '../platform/context.ts'
import { insert, rows } from '../platform/database.ts'
import { Refusal, refuseIf } from '../platform/refusal.ts'
import { certificateParts } from './formats/cms/certificate-parts.ts'
import { readCertificate } from './formats/path/read-certificate.ts'
import { certificateView, type CertificateView } from './formats/verdict/certificate-view.ts'
import { refusingFormats } from './refusals.ts'
import { whyNotCertificate } from './rules.ts'

/** A certificate that somebody may sign with. */
export interface SignerCertificate {
  view: CertificateView
  /** DER in base64. */
  der: string
  /** Whether the person has signed with it before. */
  isRegistered: boolean
}

/**
 * The certificate, DER in base64, with which the actor wants to sign; refused unless it names them and
 * fits what is registered: the first one that a person signs with is theirs until it expires or is revoked.
 */
export async function signerCertificate(
  der: string,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<SignerCertificate> {
  const { view, isAuthority } = await read(der)
  const known = await registered(view.fingerprint, actor.personId, at)
  const owner = known.find(({ certificateSha256 }) => certificateSha256 === view.fingerprint)
  const facts = {
    name: view.name,
    isAuthority,
    validFrom: view.notBefore,
    validTo: view.notAfter,
    ownerId: owner?.personId,
    isRevoked: owner !== undefined && owner.revokedAt !== null,
    hasOther: known.some((each) => each !== owner && each.revokedAt === null),
  }
  refuseIf(422, whyNotCertificate(facts, { id: actor.personId, name: actor.name, at }))
  return { view, der, isRegistered: owner !== undefined }
}

async function read(der: string): Promise<{ view: CertificateView; isAuthority: boolean }> {
  const bytes = Buffer.from(der, 'base64')
  await refusingFormats(() => certificateParts(bytes))
  try {
    const certificate = readCertificate(bytes)
    return { view: certificateView(certificate), isAuthority: certificate.isAuthority }
  } catch {
    throw new Refusal(422, ['certificate.unreadable'])
  }
}

interface Registered {
  certificateSha256: string
  personId: number
  revokedAt: string | null
}

async function registered(sha256: string, personId: number, at: string): Promise<Registered[]> {
  return await rows<Registered>(
    `SELECT certificate_sha256, person_id, revoked_at FROM certificates
     WHERE certificate_sha256 = :sha256 OR (person_id = :personId AND valid_to >= :at)`,
    { sha256, personId, at },
  )
}

/** Registers a certificate as the person's own inside the act of their first signature with it. */
export async function registerCertificate(
  { view, der, isRegistered }: SignerCertificate,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<void> {
  if (isRegistered) return
  await insert('certificates', {
    certificateSha256: view.fingerprint,
    personId: actor.personId,
    subject: view.subject.slice(0, 600),
    der,
    validFrom: view.notBefore,
    validTo: view.notAfter,
    registeredAt: at,
  })
}
