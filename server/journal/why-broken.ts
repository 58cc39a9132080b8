import { sha256 } from '../platform/digest.ts'
import type { ChainEnd, JournalEntry } from './line.ts'
import { saidIn, type Said } from './said.ts'

/** What is wrong with a line that should stand after another in its subject's chain; undefined when it holds. */
export function whyBroken(line: JournalEntry, before: ChainEnd): string | undefined {
  return whyTextBroken(line, before, { digest: sha256(line.line), said: saidIn(line.line) })
}

/** The columns of a line, which stand in its text as well. */
type Columns = Omit<JournalEntry, 'line'>

/** The same of a line whose digest and what it says are at hand. */
export function whyTextBroken(
  line: Columns,
  before: ChainEnd,
  { digest, said }: { digest: string; said: Said | undefined },
): string | undefined {
  if (digest !== line.digest) return 'the digest is not that of the line'
  if (!said) return 'the line cannot be read'
  if (columnsDiffer(line, said)) return 'the columns differ from the line'
  if (line.seq !== before.seq + 1) return `line ${String(before.seq + 1)} of the chain is missing`
  if (said.previous !== before.digest) return 'the line before is not the one it was written after'
  return undefined
}

// The columns are copies for searching; a changed copy would mislead, so it counts as bad too.
function columnsDiffer(line: Columns, said: Said): boolean {
  return (
    line.id !== said.id ||
    line.act !== said.act ||
    line.subject !== said.subject ||
    line.seq !== said.seq ||
    line.at !== said.at ||
    actorDiffers(line, said.actor)
  )
}

function actorDiffers(line: Columns, actor: Said['actor']): boolean {
  return (
    line.personId !== actor.personId ||
    line.postId !== actor.postId ||
    line.agencyId !== actor.agencyId
  )
}
