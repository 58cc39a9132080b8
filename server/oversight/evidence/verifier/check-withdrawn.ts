import type { BundledFacts, Finding } from './bundle.ts'
import { linesOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { proved, type Wrong } from './findings.ts'
import { digestOf } from './read-parts.ts'

/**
 * That what the sender took back was withdrawn by a line of the journal, so many files as it says, that each one said to be
 * destroyed has a line that says so, and that none of them lies in the bundle. Nothing where nothing was taken back.
 */
export function checkWithdrawn(
  parts: Parts,
  { document, withdrawn = [] }: BundledFacts,
  lines: readonly ReadLine[],
): Finding[] {
  if (withdrawn.length === 0) return []
  const said = linesOf(lines, `document:${String(document.id)}`).map((line) => line.said)
  const isSaid = said.some(
    ({ act, details }) => act === 'document.withdraw' && details['files'] === withdrawn.length,
  )
  const destroyed = new Set(
    said.filter(({ act }) => act === 'document.destroy').map(({ details }) => details['sha256']),
  )
  const here = new Set([...parts.values()].map(digestOf))
  const wrong: Wrong[] = [
    ...(isSaid ? [] : [{ reason: 'withdrawn.no_line', what: document.uuid }]),
    ...withdrawn
      .filter(({ sha256, destroyedAt }) => destroyedAt !== null && !destroyed.has(sha256))
      .map(({ sha256 }) => ({ reason: 'withdrawn.not_destroyed', what: sha256 })),
    ...withdrawn
      .filter(({ sha256 }) => here.has(sha256))
      .map(({ sha256 }) => ({ reason: 'withdrawn.still_here', what: sha256 })),
  ]
  return [proved('withdrawn', wrong, { about: String(withdrawn.length) })]
}

/** The hashes of files that the sender took back, whose bytes are no part of the bundle. */
export const withdrawnHashes = ({ withdrawn = [] }: BundledFacts): Set<string> =>
  new Set(withdrawn.map(({ sha256 }) => sha256))
