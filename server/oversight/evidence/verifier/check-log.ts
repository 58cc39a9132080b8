import type { SignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { readSignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { bytesOfBase64, utf8 } from '../../../journal/log/formats/encoding.ts'
import { leafHash, provesConsistency, provesInclusion } from '../../../journal/log/formats/tree.ts'
import { paths, type BundledProofs, type Finding } from './bundle.ts'
import { nameOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { finding, proved, type Wrong } from './findings.ts'
import { textOf } from './read-parts.ts'

/** A head of the bundle; throws where it has not the form. */
export function headAt(parts: Parts, path: string): SignedCheckpoint {
  const head = readSignedCheckpoint(textOf(parts, path))
  if (!head) throw new Error(`the part ${path} is no head`)
  return head
}

/** That each line stands at its place in the tree of the head; lines that the head does not reach yet are named. */
export function checkInclusion(
  lines: readonly ReadLine[],
  { inclusion }: BundledProofs,
  { checkpoint }: SignedCheckpoint,
): Finding {
  const hashes = new Map(inclusion.map((proof) => [proof.position, proof.hashes]))
  const wrong: Wrong[] = []
  for (const line of lines) {
    const reason = whyNotIncluded(line, hashes, checkpoint)
    if (reason) wrong.push({ reason, what: nameOf(line) })
  }
  return proved('inclusion', wrong, {
    about: `${String(lines.length)} / ${String(checkpoint.size)}`,
  })
}

function whyNotIncluded(
  { position, line }: ReadLine,
  hashes: ReadonlyMap<number, readonly string[]>,
  tree: SignedCheckpoint['checkpoint'],
): string | undefined {
  if (position === null || position > tree.size) return 'inclusion.not_yet'
  const proof = hashes.get(position)
  if (!proof) return 'inclusion.lacking'
  const leaf = { index: position - 1, hash: leafHash(utf8(line)) }
  return provesInclusion(leaf, tree, read(proof)) ? undefined : 'inclusion.wrong'
}

// What is no base64 becomes a hash of another length, which no proof has.
const read = (hashes: readonly string[]): Uint8Array[] =>
  hashes.map((hash) => bytesOfBase64(hash) ?? new Uint8Array())

/** That the newest head begins with every line of the head that the lines are proved in; without that proof a newest head is refuted, for what is signed over it would say nothing of the lines. */
export function checkConsistency(
  parts: Parts,
  { consistency }: BundledProofs,
  { checkpoint: from }: SignedCheckpoint,
): Finding {
  if (!parts.has(paths.newest))
    return finding('consistency', 'open', { isNeeded: false, reasons: ['consistency.none'] })
  const { checkpoint: to } = headAt(parts, paths.newest)
  const proof = read(consistency?.hashes ?? [])
  const isSame = from.origin === to.origin && provesConsistency(from, to, proof)
  const about = `${String(from.size)} → ${String(to.size)}`
  return proved('consistency', isSame ? [] : [{ reason: 'consistency.wrong', what: '' }], { about })
}
