import { utf8 } from '../../../journal/log/formats/encoding.ts'
import { canonicalJson } from '../../../platform/text.ts'
import type { BundledLine, Finding, SaidLine } from './bundle.ts'
import { proved, type Wrong } from './findings.ts'
import { digestOf } from './read-parts.ts'

/** A line with what it says and its digest. */
export interface ReadLine extends BundledLine {
  said: SaidLine
  digest: string
}

/** Reads the lines of a bundle; one that is no JSON throws. */
export function readLines(lines: readonly BundledLine[]): ReadLine[] {
  return lines.map(({ position, line }) => ({
    ...{ position, line, digest: digestOf(utf8(line)) },
    said: JSON.parse(line) as SaidLine,
  }))
}

/** How a line is called: its subject and its place in the subject's chain. */
export const nameOf = ({ said: { subject, seq, act } }: ReadLine): string =>
  `${subject}/${String(seq)} ${act}`

/** The lines about one subject, in the order of its chain. */
export function linesOf(lines: readonly ReadLine[], subject: string): ReadLine[] {
  return lines
    .filter(({ said }) => said.subject === subject)
    .toSorted((one, other) => one.said.seq - other.said.seq)
}

/** That every line is in its canonical form, and stands once. */
export function checkLines(lines: readonly ReadLine[]): Finding {
  const wrong: Wrong[] = lines
    .filter(({ line, said }) => canonicalJson(said) !== line)
    .map((line) => ({ reason: 'lines.not_canonical', what: nameOf(line) }))
  if (lines.length === 0) wrong.push({ reason: 'lines.none', what: '' })
  for (const twice of repeated(lines)) wrong.push({ reason: 'lines.twice', what: nameOf(twice) })
  return proved('lines', wrong, { about: String(lines.length) })
}

function repeated(lines: readonly ReadLine[]): ReadLine[] {
  const positions = new Set<number>()
  return lines.filter(({ position }) => {
    const isTwice = position !== null && positions.has(position)
    if (position !== null) positions.add(position)
    return isTwice
  })
}

/** That each subject's lines follow one another from the first, each naming the digest of the one before. */
export function checkChains(lines: readonly ReadLine[]): Finding {
  const ends = new Map<string, { seq: number; digest: string }>()
  const wrong: Wrong[] = []
  for (const line of lines.toSorted((one, other) => one.said.seq - other.said.seq)) {
    const { subject, seq, previous } = line.said
    const end = ends.get(subject) ?? { seq: 0, digest: '' }
    if (seq !== end.seq + 1) wrong.push({ reason: 'chains.gap', what: nameOf(line) })
    else if (previous !== end.digest) wrong.push({ reason: 'chains.broken', what: nameOf(line) })
    ends.set(subject, { seq, digest: line.digest })
  }
  return proved('chains', wrong, { about: String(ends.size) })
}
