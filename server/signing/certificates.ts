import type { Context } from '../platform/context.ts'
import { insert, rows } from '../platform/database.ts'
import { Refusal, refuseIf } from '../platform/refusal.ts'
import { identifiersIn } from './certificates/identifiers.ts'
import { keepIdentifiers, type PersonIdentifier } from './certificates/person-identifiers.ts'
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
  /** The numbers in it that identify its person and are not known here yet. */
  newIdentifiers: readonly string[]
}

/**
 * The certificate, DER in base64, with which the actor wants to sign; refused unless it names them and
 * fits what is registered: the first one that a person signs with is theirs until it expires or is revoked.
 */
export async function signerCertificate(
  der: string,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<SignerCertificate> {
  const { view, isAuthority, identifiers } = await read(der)
  const { known, identified } = await registered(
    { sha256: view.fingerprint, identifiers },
    { personId: actor.personId, at },
  )
  const owner = known.find(({ certificateSha256 }) => certificateSha256 === view.fingerprint)
  const facts = {
    name: view.name,
    isAuthority,
    validFrom: view.notBefore,
    validTo: view.notAfter,
    ownerId: owner?.personId,
    isRevoked: owner !== undefined && owner.revokedAt !== null,
    hasOther: known.some((each) => each !== owner && each.revokedAt === null),
    ...{ identifiers, known: identified },
  }
  refuseIf(422, whyNotCertificate(facts, { id: actor.personId, name: actor.name, at }))
  const isKnown = (identifier: string) => identified.some((each) => each.identifier === identifier)
  const newIdentifiers = identifiers.filter((identifier) => !isKnown(identifier))
  return { view, der, isRegistered: owner !== undefined, newIdentifiers }
}

interface ReadCertificate {
  view: CertificateView
  isAuthority: boolean
  identifiers: string[]
}

async function read(der: string): Promise<ReadCertificate> {
  const bytes = Buffer.from(der, 'base64')
  await refusingFormats(() => certificateParts(bytes))
  try {
    const certificate = readCertificate(bytes)
    const { isAuthority, subject } = certificate
    return { view: certificateView(certificate), isAuthority, identifiers: identifiersIn(subject) }
  } catch {
    throw new Refusal(422, ['certificate.unreadable'])
  }
}

interface Registered {
  certificateSha256: string
  personId: number
  revokedAt: string | null
}

type Known = Registered & { identifier: string | null }

// One statement: every signature asks it.
async function registered(
  { sha256, identifiers }: { sha256: string; identifiers: readonly string[] },
  { personId, at }: { personId: number; at: string },
): Promise<{ known: Registered[]; identified: PersonIdentifier[] }> {
  const all = await rows<Known>(
    `SELECT certificate_sha256, person_id, revoked_at, NULL AS identifier FROM certificates
     WHERE certificate_sha256 = :sha256 OR (person_id = :personId AND valid_to >= :at)
     UNION ALL
     SELECT '', person_id, NULL, identifier FROM person_identifiers
     WHERE person_id = :personId OR identifier IN (:identifiers)`,
    { sha256, personId, at, identifiers: ['', ...identifiers] },
  )
  return {
    known: all.filter(({ identifier }) => identifier === null),
    identified: all.flatMap(({ identifier, ...each }) =>
      identifier === null ? [] : [{ personId: each.personId, identifier }],
    ),
  }
}

/** Registers a certificate as the person's own inside the act of their first signature with it. */
export async function registerCertificate(
  { view, der, isRegistered, newIdentifiers }: SignerCertificate,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<void> {
  if (isRegistered) return
  await keepIdentifiers(newIdentifiers, { actor, at })
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
