import { rows } from '../../platform/database.ts'
import { base64Of } from './formats/encoding.ts'
import {
  countersignaturesOf,
  firstHeadOver,
  signHead,
  witnessedNote,
  type HeadRow,
} from './heads.ts'
import { keptRoots } from './kept-tiles.ts'
import { openedLog } from './open-log.ts'
import { consistencyRanges, inclusionRanges } from './formats/paths.ts'

/** A signed head with what others say of it. */
export interface ShownHead {
  size: number
  /** Hexadecimal. */
  root: string
  signedAt: string
  /** The checkpoint with the signatures of this installation and of its witnesses. */
  checkpoint: string
  witnesses: { name: string; madeAt: string }[]
  /** RFC 3161 tokens, DER in base64, over the SHA-256 of the checkpoint's text. */
  timestamps: { name: string; madeAt: string; token: string }[]
}

/** A line with the proof that it stands in the tree of the head. */
export interface ProvedLine {
  id: number
  /** From 1; its leaf is the one before, from 0. */
  position: number
  line: string
  /** Hashes in base64, from the leaf upwards. Source: RFC 9162 §2.1.3 */
  proof: string[]
}

/** Lines with their proofs under one head. */
export interface ProvedLines {
  head: ShownHead
  lines: ProvedLine[]
}

/** A head with what others say of it. */
export async function shownHead(head: HeadRow): Promise<ShownHead> {
  const others = await countersignaturesOf(head.size)
  const { size, root, signedAt } = head
  const of = (wanted: string) => others.filter(({ kind }) => kind === wanted)
  return {
    ...{ size, root, signedAt },
    checkpoint: witnessedNote(head, others),
    witnesses: of('cosignature').map(({ name, madeAt }) => ({ name, madeAt })),
    timestamps: of('timestamp').map(({ name, madeAt, value }) => ({ name, madeAt, token: value })),
  }
}

/**
 * The lines with these identifiers that are placed, in order, each with its proof under one head: the
 * first over them all that somebody else has signed, else one that is signed now. Undefined where none
 * of them is placed or no head can be signed.
 */
export async function proofOfLines(
  ids: readonly number[],
  at: string,
): Promise<ProvedLines | undefined> {
  if (!openedLog()) return undefined
  const lines = await placedLines(ids)
  const last = lines.at(-1)
  const head = last && ((await firstHeadOver(last.position)) ?? (await signHead(at)))
  if (!head || head.size < last.position) return undefined
  const ranges = lines.map(({ position }) => inclusionRanges(position - 1, head.size))
  const roots = (await keptRoots(ranges.flat())).map(base64Of)
  const proved = lines.map((line, index) => {
    const proof = roots.splice(0, ranges[index]?.length ?? 0)
    return { ...line, proof }
  })
  return { head: await shownHead(head), lines: proved }
}

// SQLite takes 32,766 values in a statement.
const mostIds = 30_000

async function placedLines(ids: readonly number[]): Promise<Omit<ProvedLine, 'proof'>[]> {
  const found: Omit<ProvedLine, 'proof'>[] = []
  for (let start = 0; start < ids.length; start += mostIds)
    found.push(
      ...(await rows<Omit<ProvedLine, 'proof'>>(
        `SELECT id, position, line FROM journal_lines
         WHERE id IN (:ids) AND position IS NOT NULL ORDER BY position`,
        { ids: ids.slice(start, start + mostIds) },
      )),
    )
  return found.toSorted((one, other) => one.position - other.position)
}

/** The hashes in base64 that prove that the tree of the later size begins with the whole earlier one. Source: RFC 9162 §2.1.4 */
export async function consistency(from: number, to: number): Promise<string[]> {
  return (await keptRoots(consistencyRanges(from, to))).map(base64Of)
}
