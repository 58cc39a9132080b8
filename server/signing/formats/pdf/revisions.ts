import { readSection, type Entry, type Section } from './cross-reference.ts'
import { naturalNumber } from './parser.ts'
import { damaged } from './pdf-problem.ts'
import type { PdfDictionary } from './values.ts'

/** What one saving of the file added: bytes `[start, end)` and the objects it placed or freed. */
export interface Revision {
  kind: Section['kind']
  start: number
  /** After `%%EOF`, without a line end behind it. */
  markEnd: number
  end: number
  /** The offset that the next revision names as its /Prev. */
  startsAt: number
  trailer: PdfDictionary
  changed: ReadonlyMap<number, Entry>
}

/** The revisions from the first to the last; loops, overlaps and objects outside their revision are refused. */
export function readRevisions(bytes: Uint8Array, startsAt: number): Revision[] {
  const sections = readChain(bytes, startsAt)
  const revisions: Revision[] = []
  for (let newest = sections.pop(); newest; newest = sections.pop()) {
    const pair = isLinearised(sections.at(-1), newest) ? [newest, sections.pop()] : [newest]
    const parts = pair.filter((section) => section !== undefined)
    revisions.push(revision(parts, revisions.at(-1)?.end ?? 0))
  }
  return revisions
}

function readChain(bytes: Uint8Array, startsAt: number): Section[] {
  const sections: Section[] = []
  const seen = new Set<number>()
  for (let offset: number | undefined = startsAt; offset !== undefined;) {
    if (seen.has(offset)) damaged('the cross-references go round in a circle')
    seen.add(offset)
    const section = readSection(bytes, offset)
    sections.push(section)
    const previous = section.trailer.entries.get('Prev')
    offset = previous && naturalNumber(previous, '/Prev')
  }
  return sections
}

// A file made for the web keeps its first cross-reference behind the one that it starts at.
const isLinearised = (start: Section | undefined, main: Section): start is Section =>
  start !== undefined && start.offset < main.offset

function revision(parts: readonly Section[], start: number): Revision {
  const last = parts[0] ?? damaged('a revision is empty')
  const entrance = parts.at(-1) ?? last
  if (last.startsAt !== entrance.offset) damaged('"startxref" names another place')
  const changed = new Map<number, Entry>()
  for (const section of parts) {
    for (const [number, entry] of section.entries) changed.set(number, entry)
  }
  for (const [number, entry] of changed) checkPlace(number, entry, { start, end: last.end })
  if (entrance.offset < start) damaged('a revision begins inside an earlier one')
  return { ...last, startsAt: entrance.offset, trailer: entrance.trailer, start, changed }
}

function checkPlace(number: number, entry: Entry, range: { start: number; end: number }): void {
  if (entry.kind !== 'plain') return
  if (entry.offset < range.start || entry.offset >= range.end) {
    damaged(`object ${number} lies outside the revision that lists it`)
  }
}
