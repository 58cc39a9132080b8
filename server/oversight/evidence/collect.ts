import type { DocumentRow } from '../../documents/official-document.ts'
import { whyNotRead } from '../../documents/freezes.ts'
import type { Context } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import { refuseIf, reasons } from '../../platform/refusal.ts'
import { subjectsOf, tracedDeliveries, type Traced } from '../traced.ts'
import type { Collected, LogPart } from './build-bundle.ts'
import { bundled, collectLines, namesIn, type Kept } from './collect-lines.ts'
import {
  annexFacts,
  deliveryFacts,
  documentFacts,
  raisedFacts,
  receiptsOf,
  signatureFacts,
  versionFacts,
  withdrawnFacts,
  type KeptReceipt,
} from './collected.ts'
import { logPartOf } from './log-part.ts'
import type { BundledFacts, BundledFile, BundledLine } from './verifier/bundle.ts'

/** What an actor may know of a document’s life, without the bytes of its files. */
export interface Life extends Omit<Collected, 'files'> {
  receipts: readonly KeptReceipt[]
}

/** The life of a document: what its rows say, the lines that the signed log reaches, and their proofs. */
export async function collectLife(
  document: DocumentRow,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Life> {
  const deliveries = await tracedDeliveries(document)
  const subjects = subjectsFor(document, await subjectsOf(document, deliveries, actor))
  const { lines, log } = await provedLines(subjects, at)
  const receipts = await receiptsOf(deliveries)
  const facts: BundledFacts = {
    exportedAt: at,
    installation: log?.origin ?? '',
    document: await documentFacts(document),
    ...(await fileFacts(document)),
    ...(await lifeFacts(document.id, deliveries, receipts)),
    ...(await namesIn(lines)),
  }
  return { facts, lines: lines.map(bundled), log, receipts }
}

async function provedLines(
  subjects: readonly string[],
  at: string,
): Promise<{ lines: Kept[]; log: LogPart | undefined }> {
  const found = await collectLines(subjects)
  const lasting = found.filter(({ subject }) => !isReading(subject))
  const log = await logPartOf({ needed: placed(lasting), wanted: placed(found) }, at)
  if (!log) return { lines: found, log }
  const lines = found.filter(({ position }) => isReached(position, log.proofs.size))
  // Who read it a moment ago may lack; what was done with it may not.
  const isWhole = lasting.every((line) => lines.includes(line))
  refuseIf(503, reasons([!isWhole, 'evidence.not_yet_in_log']))
  return { lines, log }
}

/** The life of a document with every file that it names, byte for byte; of a copy that its sender took back their hashes alone, and nothing yet (410) while its work is being ended. */
export async function collect(
  document: DocumentRow,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<Collected> {
  const { receipts, ...life } = await collectLife(document, context)
  if (!life.facts.withdrawn) refuseIf(410, whyNotRead(document))
  return { ...life, files: await filesOf(life.facts, receipts) }
}

const placed = (lines: readonly BundledLine[]): number[] =>
  lines.flatMap(({ position }) => position ?? [])

const isReached = (position: number | null, size: number): boolean =>
  position !== null && position <= size

const readings: readonly string[] = ['reading', 'trace', 'evidence', 'passport']

const isReading = (subject: string): boolean => readings.includes(subject.split(':')[0] ?? '')

function subjectsFor({ id }: DocumentRow, subjects: readonly string[]): string[] {
  return [...subjects, ...readings.map((noun) => `${noun}:${String(id)}`)]
}

type FileFacts = Pick<BundledFacts, 'versions' | 'raised' | 'annexes' | 'withdrawn'>

async function fileFacts(document: DocumentRow): Promise<FileFacts> {
  const { id } = document
  const [versions, annexes] = [await versionFacts(id), await annexFacts(id)]
  const raised = await raisedFacts(id)
  if (whyNotRead(document).length === 0) return { versions, raised, annexes }
  const withdrawn = await withdrawnFacts(id)
  if (withdrawn.length === 0) return { versions, raised, annexes }
  const listed = withdrawn.map(({ sha256 }) => sha256)
  // What was gathered on it only after that is the sender's content as well.
  return {
    ...{ versions, annexes, withdrawn },
    raised: raised.filter(({ sha256 }) => listed.includes(sha256)),
  }
}

async function lifeFacts(
  documentId: number,
  deliveries: readonly Traced[],
  receipts: readonly KeptReceipt[],
): Promise<Pick<BundledFacts, 'signatures' | 'deliveries' | 'receipts'>> {
  return {
    signatures: await signatureFacts(documentId),
    deliveries: await deliveryFacts(deliveries),
    receipts: receipts.map(({ fact }) => fact),
  }
}

async function filesOf(
  { versions, raised, annexes, withdrawn }: BundledFacts,
  receipts: readonly KeptReceipt[],
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  const kept: BundledFile[] = withdrawn ? [] : [...versions, ...raised, ...annexes]
  for (const { path, sha256 } of kept) found.set(path, new Uint8Array(await files().open(sha256)))
  for (const { fact, content } of receipts) found.set(fact.path, Buffer.from(content))
  return found
}
