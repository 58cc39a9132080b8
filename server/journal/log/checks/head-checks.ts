import { rows } from '../../../platform/database.ts'
import {
  readSignedCheckpoint,
  isSignedByAll,
  type SignedCheckpoint,
} from '../formats/checkpoint.ts'
import { hexOf } from '../formats/encoding.ts'
import type { HeadRow } from '../heads.ts'
import { theLog } from '../open-log.ts'
import { sameHash, type TreeHead } from '../formats/tree.ts'

const pageSize = 200

/** Kept heads up to a size, and beyond another, in order, page by page. */
export async function* headsUpTo(most: number, beyond = 0): AsyncGenerator<HeadRow> {
  let after = beyond
  for (;;) {
    const page = await rows<HeadRow>(
      'SELECT * FROM log_heads WHERE size > :after AND size <= :most ORDER BY size LIMIT :pageSize',
      { after, most, pageSize },
    )
    yield* page.map((head) => ({ ...head, size: Number(head.size) }))
    const last = page.at(-1)
    if (!last) return
    after = Number(last.size)
  }
}

/** What is wrong with a kept head, where the tree has this root at its size, or is smaller; undefined when it holds. */
export function whyHeadBroken(head: HeadRow, root: Uint8Array | undefined): string | undefined {
  const signed = readSignedCheckpoint(head.note)
  if (!signed || !isSignedByAll(signed, theLog().keys.verifiers))
    return `the head over ${String(head.size)} lines is not signed by this installation`
  const { checkpoint } = signed
  if (checkpoint.size !== head.size || hexOf(checkpoint.root) !== head.root)
    return `the head over ${String(head.size)} lines is not the one that was signed`
  return whyOtherRoot(checkpoint, root)
}

/** What is wrong with the head that is kept beside the keys, where the tree has this root at its size. */
export function whyKeptHeadBroken(
  kept: SignedCheckpoint,
  root: Uint8Array | undefined,
): string | undefined {
  if (!isSignedByAll(kept, theLog().keys.verifiers))
    return 'the head beside the keys is not signed by this installation'
  return whyOtherRoot(kept.checkpoint, root)
}

function whyOtherRoot(head: TreeHead, root: Uint8Array | undefined): string | undefined {
  const size = String(head.size)
  if (!root) return `a head was signed over ${size} lines, there are fewer`
  return sameHash(head.root, root)
    ? undefined
    : `the lines up to it are not those over which the head of ${size} was signed`
}
