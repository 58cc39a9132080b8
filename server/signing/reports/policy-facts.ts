import { holderOf } from '../../agencies/directory.ts'
import { dayOf } from '../../platform/days.ts'
import { row } from '../../platform/database.ts'
import type { Verdict } from '../verdicts.ts'
import type { OwnFacts, PolicyFacts } from './rules.ts'

interface Origin {
  stage: string
  signerPostId: number | null
  issuedOn: string | null
  bodyName: string
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
    `SELECT d.stage, d.signer_post_id, d.issued_on, a.name AS body_name
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
  { signerPostId, issuedOn }: Origin,
  signer: Verdict | undefined,
): Promise<Pick<OwnFacts, 'holder' | 'owner'>> {
  const holder = await holderOn(signerPostId, signingDay(signer) ?? issuedOn)
  return { holder, owner: signer && (await ownerOf(signer.certificateSha256)) }
}

async function holderOn(postId: number | null, on: string | null): Promise<OwnFacts['holder']> {
  const holder = postId && on ? await holderOf(postId, on) : undefined
  return holder && { personId: holder.id, name: holder.name }
}

function signingDay(signer: Verdict | undefined): string | undefined {
  const at = signer?.provenAt ?? signer?.claimedAt
  return at ? dayOf(at) : undefined
}

async function ownerOf(certificateSha256: string): Promise<OwnFacts['owner']> {
  return await row<{ personId: number }>(
    'SELECT person_id FROM certificates WHERE certificate_sha256 = :certificateSha256',
    { certificateSha256 },
  )
}
