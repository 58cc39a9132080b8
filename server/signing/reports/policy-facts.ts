import { holderOf } from '../../agencies/directory.ts'
import { competence } from '../../agencies/mandates/competence.ts'
import type { Authority } from '../../agencies/mandates/rules.ts'
import { dayOf } from '../../platform/days.ts'
import { row } from '../../platform/database.ts'
import type { Reason } from '../../platform/refusal.ts'
import type { Verdict } from '../verdicts.ts'
import type { OwnFacts, PolicyFacts } from './rules.ts'

interface Origin {
  stage: string
  agencyId: number
  signerPostId: number | null
  typeCode: string
  unitId: number | null
  authority: string | null
  issuedOn: string | null
  bodyName: string
  /** When it was signed here, ISO 8601 UTC; null before. */
  signedAt: string | null
}

/** What this installation knows by which to judge a file: where one of its bodies made it, whose hand was due; else who is said to have issued it. */
export async function policyFacts(
  sha256: string,
  verdicts: readonly Verdict[],
  { issuerName }: { issuerName: string },
): Promise<PolicyFacts> {
  const origin = await originOf(sha256)
  if (!origin) return { made: 'outside', issuerName }
  const signer = verdicts.find(({ field }) => field === 'signer')
  return { made: 'here', ...progress(origin), ...(await people(origin, signer)) }
}

// A file that was made here is known by its hash, wherever a copy of it lies.
async function originOf(sha256: string): Promise<Origin | undefined> {
  return await row<Origin>(
    `SELECT d.stage, d.agency_id, d.signer_post_id, d.type_code, d.unit_id, d.authority,
       d.issued_on, a.name AS body_name,
       (SELECT MAX(s.signed_at) FROM signatures s
        WHERE s.document_id = d.id AND s.field = 'signer' AND s.version <= v.version) AS signed_at
     FROM document_versions v JOIN documents d ON d.id = v.document_id
     JOIN agencies a ON a.id = d.agency_id
     WHERE v.sha256 = :sha256 AND d.direction = 'outgoing' ORDER BY d.id LIMIT 1`,
    { sha256 },
  )
}

const sealedStages = ['sealed', 'issued', 'recalled']
const signedStages = ['signed', 'numbered', ...sealedStages]

function progress({
  stage,
  bodyName,
}: Origin): Pick<OwnFacts, 'isSigned' | 'isSealed' | 'bodyName'> {
  return {
    isSigned: signedStages.includes(stage),
    isSealed: sealedStages.includes(stage),
    bodyName,
  }
}

async function people(
  origin: Origin,
  signer: Verdict | undefined,
): Promise<Pick<OwnFacts, 'holder' | 'owner' | 'whyNoMandate'>> {
  const { signerPostId, issuedOn } = origin
  const at = signingMoment(origin, signer)
  const holder = await holderOn(signerPostId, at ? dayOf(at) : issuedOn)
  const owner = signer && (await ownerOf(signer.certificateSha256))
  return { holder, owner, whyNoMandate: await whyNoMandate(origin, at) }
}

async function holderOn(postId: number | null, on: string | null): Promise<OwnFacts['holder']> {
  const holder = postId && on ? await holderOf(postId, on) : undefined
  return holder && { personId: holder.id, name: holder.name }
}

// What is proven in time may have been proven long after it was signed: the journal's own moment counts.
function signingMoment({ signedAt }: Origin, signer: Verdict | undefined): string | undefined {
  return signedAt ?? signer?.claimedAt ?? signer?.provenAt ?? undefined
}

// Judged as on the day of signing: what is granted or ended later changes nothing.
async function whyNoMandate(origin: Origin, at: string | undefined): Promise<Reason[] | undefined> {
  const { agencyId, signerPostId, typeCode, unitId } = origin
  if (signerPostId === null || at === undefined) return undefined
  const authority = (origin.authority ?? '') as Authority
  const asked = { agencyId, signerPostId, typeCode, unitId, authority, at }
  return (await competence(asked)).reasons
}

async function ownerOf(certificateSha256: string): Promise<OwnFacts['owner']> {
  return await row<{ personId: number }>(
    'SELECT person_id FROM certificates WHERE certificate_sha256 = :certificateSha256',
    { certificateSha256 },
  )
}
