import type { z } from 'zod'
import { dayOf } from '../platform/days.ts'
import { sha256 as hashOf } from '../platform/digest.ts'
import { files } from '../platform/files.ts'
import type { verdict } from './contract.ts'
import { ownAuthority } from './authority/open-authority.ts'
import { revocationsOf } from './authority/revocations.ts'
import type { Anchor } from './formats/path/path-verdict.ts'
import type { Zones } from './formats/verdict/zones/zone.ts'
import { toldVerdict, unjudged } from './formats/verdict/told-verdict.ts'
import type { SignatureVerdict } from './formats/verdict/verdict.ts'
import { trustAnchors } from './keys/open-keys.ts'
import { signedIn } from './levels/file-certificates.ts'
import { statusInTime } from './levels/status-in-time.ts'
import { evidenceSettings } from './evidence/settings.ts'
import { knownFile } from './file-zones.ts'
import { KeptJudgements, type Keeping } from './kept-judgements.ts'
import { noFacts, type FileFacts } from './reports/file-facts.ts'
import type { JudgingQuestion } from './reports/judging-worker.ts'
import { judgeFile, type Judged } from './reports/judge-file.ts'

/** The verdict on one signature, as it is shown. */
export type Verdict = z.output<typeof verdict>

/** What a file's signatures are worth on a day, by whom the installation trusts. */
export interface Judgement {
  sha256: string
  sizeBytes: number
  /** SHA-256 of the bytes that were judged: the file itself, or what begins with it and holds evidence gathered since. */
  provenBy: string
  /** The moment of judging, ISO 8601. */
  at: string
  anchors: readonly Anchor[]
  /** In the order they were made. A file that cannot be judged has one verdict without a field. */
  verdicts: (Verdict & { chain: string[] })[]
  facts: FileFacts
  keeping: Keeping
}

/** How a file is judged, beside its bytes and the anchors. */
export interface Judging {
  /** Whether the status of every certificate must be known; as the settings say unless given. */
  revocation?: JudgingQuestion['revocation']
  zones?: Zones | undefined
}

const kept = new KeptJudgements<Judgement>()

/** The verdicts on every signature of a stored file, in the order they were made, judged on that day by what this installation trusts. */
export async function verdictsOf(sha256: string, at: string): Promise<Verdict[]> {
  return (await judgementOf(sha256, at)).verdicts
}

/**
 * The judgement on a stored file with the evidence gathered for it since, under the hash of the file itself, with
 * which the raised one begins. It is kept no longer than what it stands on: bytes, anchors, revocations, the word of issuers.
 */
export async function judgementOf(sha256: string, at: string): Promise<Judgement> {
  const { provenBy, zones } = await knownFile(sha256)
  return await remembered(`${sha256} ${provenBy}`, at, async (anchors) => {
    const judged = await judgementBy(anchors, await opened(provenBy), { at, zones })
    if (provenBy === sha256) return judged
    return { ...judged, sha256, sizeBytes: (await opened(sha256)).length }
  })
}

/** The store does not have the bytes any more, or not as they were. */
export class LostFile extends Error {}

async function opened(sha256: string): Promise<Uint8Array> {
  try {
    return await files().open(sha256)
  } catch (cause) {
    throw new LostFile(`the file ${sha256} cannot be read`, { cause })
  }
}

/** The judgement on bytes that are not stored, or not yet; kept as that on a stored file. */
export async function judgementOn(
  bytes: Uint8Array,
  at: string,
  judging: Judging = {},
): Promise<Judgement> {
  const file = `${hashOf(bytes)} ${judging.revocation ?? ''}`
  return await remembered(file, at, (anchors) => judgementBy(anchors, bytes, { at, ...judging }))
}

async function remembered(
  file: string,
  at: string,
  judge: (anchors: Anchor[]) => Promise<Judgement>,
): Promise<Judgement> {
  const [anchors, authority] = await Promise.all([trustAnchors(), ownAuthority()])
  const revoked = authority && (await revocationsOf(authority))
  const basis = [anchorsDigest(anchors), hashOf(JSON.stringify(revoked ?? 'no authority'))]
  return await kept.of([file, dayOf(at), ...basis].join(' '), () => judge(anchors))
}

/** The SHA-256 that names what a judgement stands on and came to: the bytes, the anchors with what each is trusted for, and the reasons found. */
export function basisDigest({ provenBy, anchors, verdicts }: Judgement): string {
  const found = verdicts.map(({ field, indication, reasons }) => [field, indication, reasons])
  return hashOf(`${provenBy} ${anchorsDigest(anchors)} ${JSON.stringify(found)}`)
}

function anchorsDigest(anchors: readonly Anchor[]): string {
  const named = anchors.map(({ certificate, ...limits }) => [hashOf(certificate), limits])
  return hashOf(JSON.stringify(named))
}

/** The judgement on bytes by these anchors, judged anew. */
export async function judgementBy(
  anchors: readonly Anchor[],
  bytes: Uint8Array,
  { at, revocation = evidenceSettings().certificateStatus, zones }: Judging & { at: string },
): Promise<Judgement> {
  const inZones = zones ? { zones } : {}
  const judged = await judgedWithStatus({ bytes, anchors, at, revocation, ...inZones })
  const sha256 = hashOf(bytes)
  return {
    ...{ sha256, sizeBytes: bytes.length, provenBy: sha256, at, anchors },
    ...judged,
  }
}

type Shown = Pick<Judgement, 'verdicts' | 'facts' | 'keeping'>

// What has no evidence of its own is judged again by what issuers say now: a revoked key must not pass.
async function judgedWithStatus(question: JudgingQuestion): Promise<Shown> {
  const judged = await judgeFile(question)
  if (!isOpen(judged)) return { ...shownOf(judged), keeping: 'a-day' }
  const known = await statusInTime(signedIn(question.bytes), question)
  const isAnswered = known.crls.length + known.ocsps.length > 0
  const again = isAnswered ? await judgeFile({ ...question, known }) : judged
  return { ...shownOf(again), keeping: isUnknown(again) ? 'a-moment' : 'minutes' }
}

const isOpen = (judged: Judged): boolean =>
  'signatures' in judged && (judged.signatures.some(lacksStatus) || isUnknown(judged))

const lacksStatus = ({ kind, indication, level }: SignatureVerdict): boolean =>
  kind === 'signature' && indication === 'passed' && level !== 'B-LT' && level !== 'B-LTA'

const isUnknown = (judged: Judged): boolean =>
  'signatures' in judged &&
  judged.signatures.some(({ reasons }) => reasons.some((reason) => unknowns.includes(reason)))

const unknowns: readonly string[] = [
  'path.revocation_unknown',
  'path.on_hold',
  'signature.timestamp_status_unknown',
]

function shownOf(judged: Judged): Pick<Judgement, 'verdicts' | 'facts'> {
  if ('facts' in judged) {
    return { verdicts: judged.signatures.map(toldVerdict), facts: judged.facts }
  }
  return { verdicts: [unjudged(judged.refused)], facts: noFacts }
}
