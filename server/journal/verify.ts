import { rows } from '../platform/database.ts'
import { sha256 } from '../platform/digest.ts'
import { canonicalJson } from '../platform/text.ts'
import { beginning, type ChainEnd, type JournalEntry } from './line.ts'

type Placed = JournalEntry & { position: number | null }

/** What a full check of the journal found; `firstBad` names the first line that does not hold. */
export interface JournalVerdict {
  lines: number
  subjects: number
  firstBad: { id: number; subject: string; seq: number; why: string } | undefined
}

const batchSize = 2000

/** Computes every chain anew from its lines, and the order of the lines over all chains. */
export async function verifyJournal(): Promise<JournalVerdict> {
  const ends = new Map<string, ChainEnd>()
  let lines = 0
  for await (const line of everyLine()) {
    const why = whyBroken(line, ends.get(line.subject) ?? beginning)
    const { id, subject, seq } = line
    if (why) return { lines, subjects: ends.size, firstBad: { id, subject, seq, why } }
    ends.set(subject, line)
    lines += 1
  }
  return { lines, subjects: ends.size, firstBad: await firstGap() }
}

async function* everyLine(): AsyncGenerator<Placed> {
  let after = { subject: '', seq: 0 }
  for (;;) {
    const batch = await rows<Placed>(
      `SELECT * FROM journal_lines
       WHERE subject >= :subject AND (subject > :subject OR seq > :seq)
       ORDER BY subject, seq LIMIT :batchSize`,
      { ...after, batchSize },
    )
    yield* batch
    const last = batch.at(-1)
    if (!last) return
    after = last
  }
}

/** What is wrong with a line that should stand after another in its subject's chain; undefined when it holds. */
export function whyBroken(line: JournalEntry, before: ChainEnd): string | undefined {
  if (line.seq !== before.seq + 1) return `line ${String(before.seq + 1)} of the chain is missing`
  if (sha256(line.line) !== line.digest) return 'the digest is not that of the line'
  const said = JSON.parse(line.line) as Record<string, unknown>
  if (said['previous'] !== before.digest)
    return 'the line before is not the one it was written after'
  return columnsThatDiffer(line, said)
}

// The columns are copies for searching; a changed copy would mislead, so it counts as bad too.
function columnsThatDiffer(line: JournalEntry, said: Record<string, unknown>): string | undefined {
  const { id, act, subject, seq, at, personId, postId, agencyId } = line
  const shown = { id, act, subject, seq, at, actor: { personId, postId, agencyId } }
  const told = Object.fromEntries(Object.keys(shown).map((key) => [key, said[key]]))
  return canonicalJson(shown) === canonicalJson(told)
    ? undefined
    : 'the columns differ from the line'
}

async function firstGap(): Promise<JournalVerdict['firstBad']> {
  const [gap] = await rows<Placed>(
    `SELECT l.* FROM journal_lines l
     LEFT JOIN journal_lines b ON b.position = l.position - 1
     WHERE l.position > 1 AND b.id IS NULL ORDER BY l.position LIMIT 1`,
  )
  if (!gap) return undefined
  const { id, subject, seq } = gap
  return { id, subject, seq, why: 'the line before it in the journal is gone' }
}
