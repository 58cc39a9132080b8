import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { BundledFacts } from '../../server/oversight/evidence/verifier/bundle.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { awaited } from './awaited.ts'
import { evidenceOf } from './bundles.ts'
import { communeBody } from './communes.ts'
import { isReadable } from './crossed.ts'
import type { Three } from './running.ts'
import type { Copy } from './told.ts'

/** What is left of a copy that its sender took back. */
export interface RecalledContent {
  isReadable: boolean
  /** Hashes of its files that still lie in the store of its recipient's installation. */
  inStore: string[]
  /** Hashes of its files that are kept in its evidence, each with the moment when it was destroyed. */
  destroyed: { sha256: string; at: string }[]
}

/** Waits until all files of a recalled copy are destroyed, and looks for them in the store on the disk. */
export async function recalledContent(three: Three, copy: Copy): Promise<RecalledContent> {
  const { office, folder } = three[copy.side]
  const leader = await office.person(communeBody(copy.agencyCode).desk.leader)
  const files = await awaited(`the destruction of ${copy.reference}`, async () => {
    const withdrawn = withdrawnIn(await evidenceOf(leader, copy.documentId))
    return withdrawn.every(({ destroyedAt }) => destroyedAt) ? withdrawn : undefined
  })
  const stored = await storedIn(folder)
  const hashes = [sha256(copy.bytes), ...files.map((file) => file.sha256)]
  return {
    isReadable: await isReadable(await office.clerkOf(copy.agencyCode), copy),
    inStore: hashes.filter((hash) => stored.has(hash)),
    destroyed: files.map((file) => ({ sha256: file.sha256, at: file.destroyedAt ?? '' })),
  }
}

// Its versions, what was raised of them, and the message that brought it.
function withdrawnIn(bundle: Uint8Array): NonNullable<BundledFacts['withdrawn']> {
  const facts = unzipSync(bundle)['document.json']
  if (!facts) throw new Error('a bundle without facts')
  return (JSON.parse(new TextDecoder().decode(facts)) as BundledFacts).withdrawn ?? []
}

async function storedIn(folder: string): Promise<Set<string>> {
  const names = await readdir(join(folder, 'store'), { recursive: true })
  return new Set(names.map((name) => basename(name)))
}
