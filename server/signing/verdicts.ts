import type { z } from 'zod'
import { dayOf } from '../platform/days.ts'
import { sha256 as hashOf } from '../platform/digest.ts'
import { files } from '../platform/files.ts'
import type { verdict } from './contract.ts'
import type { Anchor } from './formats/path/path-verdict.ts'
import { toldVerdict, unjudged } from './formats/verdict/told-verdict.ts'
import type { SignatureVerdict } from './formats/verdict/verdict.ts'
import { trustAnchors } from './keys/open-keys.ts'
import { signedIn } from './levels/file-certificates.ts'
import { statusInTime } from './levels/status-in-time.ts'
import { provingFile } from './levels/evidence-of.ts'
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
}

const mostKept = 2000
const kept = new Map<string, Promise<Judgement>>()

/** The verdicts on every signature of a stored file, in the order they were made, judged on that day by what this installation trusts. */
export async function verdictsOf(sha256: string, at: string): Promise<Verdict[]> {
  return (await judgementOf(sha256, at)).verdicts
}

/**
 * The judgement on a stored file with the evidence gathered for it since, under the hash of the file itself, with
 * which the raised one begins; the same file is judged once a day by the same anchors.
 */
export async function judgementOf(sha256: string, at: string): Promise<Judgement> {
  const provenBy = await provingFile(sha256)
  return await remembered(`${sha256} ${provenBy}`, at, async (anchors) => {
    const judged = await judgementBy(anchors, await opened(provenBy), at)
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

/** The judgement on bytes that are not stored, or not yet. */
export async function judgementOn(bytes: Uint8Array, at: string): Promise<Judgement> {
  return await remembered(hashOf(bytes), at, (anchors) => judgementBy(anchors, bytes, at))
}

async function remembered(
  file: string,
  at: string,
  judge: (anchors: Anchor[]) => Promise<Judgement>,
): Promise<Judgement> {
  const anchors = await trustAnchors()
  const key = [file, dayOf(at), anchorsDigest(anchors)].join(' ')
  const known = kept.get(key)
  if (known) return await known
  const judged = judge(anchors)
  if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '')
  kept.set(key, judged)
  judged.catch(() => kept.delete(key))
  return await judged
}

/** The SHA-256 that names what a judgement stands on: the bytes, and the anchors with what each is trusted for. */
export function basisDigest({ provenBy, anchors }: Judgement): string {
  return hashOf(`${provenBy} ${anchorsDigest(anchors)}`)
}

function anchorsDigest(anchors: readonly Anchor[]): string {
  const named = anchors.map(({ certificate, ...limits }) => [hashOf(certificate), limits])
  return hashOf(JSON.stringify(named))
}

/** The judgement on bytes by these anchors, judged anew. */
export async function judgementBy(
  anchors: readonly Anchor[],
  bytes: Uint8Array,
  at: string,
): Promise<Judgement> {
  const judged = await judgedWithStatus({ bytes, anchors, at })
  const sha256 = hashOf(bytes)
  const sizeBytes = bytes.length
  return { ...{ sha256, sizeBytes, provenBy: sha256, at, anchors }, ...shownOf(judged) }
}

// What passed without evidence of its own is judged again by what issuers say now: a revoked key must not pass.
async function judgedWithStatus(question: JudgingQuestion): Promise<Judged> {
  const judged = await judgeFile(question)
  if ('refused' in judged || !judged.signatures.some(lacksStatus)) return judged
  const known = await statusInTime(signedIn(question.bytes), question)
  return known ? await judgeFile({ ...question, known }) : judged
}

const lacksStatus = ({ indication, level }: SignatureVerdict): boolean =>
  indication === 'passed' && (level === 'B-B' || level === 'B-T')

function shownOf(judged: Judged): Pick<Judgement, 'verdicts' | 'facts'> {
  if ('facts' in judged) {
    return { verdicts: judged.signatures.map(toldVerdict), facts: judged.facts }
  }
  return { verdicts: [unjudged(judged.refused)], facts: noFacts }
}

/** Whether a file bears what makes an electronic document an original: a person's signature that passes, then the seal. Source: Nghị định 30/2020/NĐ-CP, Điều 5 */
export function isOriginal(verdicts: readonly Verdict[]): boolean {
  const passed = (name: string) =>
    verdicts.findIndex(({ field, indication }) => field === name && indication === 'passed')
  const [signer, seal] = [passed('signer'), passed('seal')]
  return signer >= 0 && signer < seal
}
