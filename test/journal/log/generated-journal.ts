import {
  nextLine,
  beginning,
  type ChainEnd,
  type JournalEntry,
} from '../../../server/journal/line.ts'
import { subjectOf } from '../../../server/journal/subject.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { sha256 } from '../../../server/platform/digest.ts'

/** A line with its place, as it stands in the table. */
export type PlacedEntry = JournalEntry & { position: number }

/** So many lines about a few hundred documents, a second apart, placed in order; always the same. */
export function generatedJournal(count: number): PlacedEntry[] {
  const ends = new Map<string, ChainEnd>()
  return Array.from({ length: count }, (_, index) => {
    const subject = subjectOf('document.sign', 1 + ((index * 7) % 211))
    const at = new Date(Date.UTC(2026, 10, 22, 1, 0, index)).toISOString()
    const context = { ...installationContext(`request-${String(index)}`), at }
    const actor = { ...context.actor, personId: 10 + (index % 9), postId: 30 + (index % 5) }
    const details = { sha256: sha256(String(index)), note: 'đã ký “số 1”', agencyIds: [index] }
    const said = { id: 5000 + index * 3, act: 'document.sign', subject, details }
    const line = nextLine(said, { ...context, actor }, ends.get(subject) ?? beginning)
    ends.set(subject, line)
    return { ...line, position: index + 1 }
  })
}

/** The same lines from a place on with another detail and every hash after it computed anew, as whoever runs the database can. */
export function rewrittenFrom(lines: readonly PlacedEntry[], position: number): PlacedEntry[] {
  const ends = new Map<string, ChainEnd>()
  return lines.map((line) => {
    const said = JSON.parse(line.line) as Record<string, unknown>
    const previous = ends.get(line.subject)?.digest ?? ''
    const details = line.position === position ? { forged: true } : said['details']
    const text = JSON.stringify({ ...said, details, previous })
    const rewritten = { ...line, line: text, digest: sha256(text) }
    ends.set(line.subject, rewritten)
    return rewritten
  })
}
