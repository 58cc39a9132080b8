import { reasons, type Reason } from '../platform/refusal.ts'

/** As much of a document as decides who may sign, number and seal it. */
export interface SignableDocument {
  agencyId: number
  direction: string
  stage: string
  version: number
  signerPostId: number | null
  drafterPostId: number | null
  drafterPersonId: number | null
}

/** A signature that stands on a document, by the version that it made. */
export interface StandingSignature {
  field: string
  version: number
  personId: number
}

/** Somebody who acts in a post. */
export interface Signatory {
  personId: number
  postId: number
  agencyId: number
  roles: readonly string[]
}

/** Reasons why somebody may not sign now; who drafts does not sign. Source: Nghị định 30/2020/NĐ-CP, Điều 10-13 */
export function whyNotSign(document: SignableDocument, actor: Signatory): Reason[] {
  return reasons(
    [document.signerPostId !== actor.postId, 'signing.not_the_signer'],
    [document.drafterPersonId === actor.personId, 'signing.signer_is_drafter'],
    [document.stage !== 'awaiting-signature', 'signing.not_awaiting_signature'],
  )
}

/** Reasons why a document may not be numbered now: only what its signer has signed is. Source: Nghị định 30/2020/NĐ-CP, Điều 15, 18 */
export function whyNotNumber(
  document: SignableDocument,
  signatures: readonly StandingSignature[],
  actor: Signatory,
): Reason[] {
  return reasons(
    ...notTheClerk(document, actor),
    [isNumbered(document.stage), 'signing.numbered_already'],
    [document.stage !== 'signed' && !isNumbered(document.stage), 'signing.not_signed'],
    [document.stage === 'signed' && !isSigned(document, signatures), 'signing.signature_missing'],
  )
}

/** Reasons why a body's seal may not be set now: a person signs first, and another one holds the seal. Source: Nghị định 30/2020/NĐ-CP, Điều 32 */
export function whyNotSeal(
  document: SignableDocument,
  signatures: readonly StandingSignature[],
  actor: Signatory,
): Reason[] {
  const signer = signatures.find(({ field }) => field === 'signer')
  return reasons(
    ...notTheClerk(document, actor),
    [signer?.personId === actor.personId, 'signing.sealer_is_signer'],
    [document.stage !== 'numbered', 'signing.not_numbered'],
    [document.stage === 'numbered' && !isSigned(document, signatures), 'signing.signature_missing'],
  )
}

/** Reasons why a key may not seal for a body: its certificate names the body itself. Source: Nghị định 30/2020/NĐ-CP, Điều 32 */
export function whyNotSealKey(certified: string, bodyName: string): Reason[] {
  return reasons([
    certified.normalize('NFC') !== bodyName.normalize('NFC'),
    'signing.seal_key_of_another_body',
  ])
}

/** Whether a document bears the signature of a person and, made right after it, the seal of its body: only such a one is issued. */
export function isSealed(
  { stage, version }: Pick<SignableDocument, 'stage' | 'version'>,
  signatures: readonly StandingSignature[],
): boolean {
  const stands = (name: string, at: number) =>
    signatures.some((each) => each.field === name && each.version === at)
  return stage === 'sealed' && stands('signer', version - 1) && stands('seal', version)
}

/** What is known of a certificate that somebody wants to sign with. */
export interface CertificateFacts {
  /** The common name that it certifies. */
  name: string
  isAuthority: boolean
  validFrom: string
  validTo: string
  /** Whom it is registered for; nothing while nobody has signed with it. */
  ownerId: number | undefined
  /** Whether its authority has revoked it. */
  isRevoked: boolean
  /** Whether the person has another one that is registered and in force. */
  hasOther: boolean
  /** The numbers in it that tell its person from others of the same name. */
  identifiers: readonly string[]
  /** By which of such numbers this person is known, and whoever is known by one of these. */
  known: readonly { personId: number; identifier: string }[]
}

/** Reasons why a person may not sign with this certificate at that moment; whether its chain is trusted is judged with the signature. */
export function whyNotCertificate(
  facts: CertificateFacts,
  person: { id: number; name: string; at: string },
): Reason[] {
  const isTheirs = facts.ownerId === person.id
  return reasons(
    [facts.isAuthority, 'signing.certificate_of_an_authority'],
    [facts.validFrom > person.at, 'path.not_yet_valid'],
    [facts.validTo < person.at, 'path.expired'],
    [facts.isRevoked, 'signing.certificate_revoked'],
    [facts.name.normalize('NFC') !== person.name.normalize('NFC'), 'signing.names_another'],
    [identifiesAnother(facts, person.id), 'signing.identifier_of_another'],
    [facts.ownerId !== undefined && !isTheirs, 'signing.certificate_of_another'],
    [!isTheirs && facts.hasOther, 'signing.another_certificate_registered'],
  )
}

function identifiesAnother({ identifiers, known }: CertificateFacts, personId: number): boolean {
  const own = known.filter((each) => each.personId === personId)
  const isOthers = known.some(
    (each) => each.personId !== personId && identifiers.includes(each.identifier),
  )
  const isOwn = own.some(({ identifier }) => identifiers.includes(identifier))
  return isOthers || (own.length > 0 && identifiers.length > 0 && !isOwn)
}

/** What is known of a preparation when its signature arrives. */
export interface PreparationFacts {
  documentId: number
  personId: number
  postId: number
  baseVersion: number
  expiresAt: string
}

/** Reasons why a preparation takes no signature on this document now. */
export function whyNotAttach(
  preparation: PreparationFacts,
  document: { id: number; version: number },
  { personId, postId, at }: { personId: number; postId: number; at: string },
): Reason[] {
  const isTheirs = preparation.personId === personId && preparation.postId === postId
  return reasons(
    [preparation.documentId !== document.id, 'signing.preparation_of_another_document'],
    [!isTheirs, 'signing.preparation_of_another'],
    [preparation.baseVersion !== document.version, 'signing.version_changed'],
    [preparation.expiresAt <= at, 'signing.preparation_expired'],
  )
}

type Check = readonly [unknown, Reason]

function notTheClerk({ agencyId }: SignableDocument, actor: Signatory): Check[] {
  const isClerk = actor.roles.includes('clerk') && actor.agencyId === agencyId
  return [[!isClerk, 'signing.not_your_role']]
}

const isNumbered = (stage: string): boolean =>
  ['numbered', 'sealed', 'issued', 'recalled', 'voided'].includes(stage)

function isSigned(
  { version }: SignableDocument,
  signatures: readonly StandingSignature[],
): boolean {
  return signatures.some((each) => each.field === 'signer' && each.version === version)
}
