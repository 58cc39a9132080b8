import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportBundles } from './bundles.ts'
import { crossedBy, isReadable } from './crossed.ts'
import { leaveDocuments } from './documents.ts'
import { vouchedHead, type VouchedHead } from './heads.ts'
import { keysHeld } from './keys-of-others.ts'
import { leaveIndex } from './index-page.ts'
import { leaveMessages } from './messages.ts'
import { recalledContent } from './recalled-content.ts'
import type { Three } from './running.ts'
import type { Steps } from './steps.ts'
import type { Told } from './story.ts'
import { leaveSummary } from './summary.ts'
import { leaveVerifier, verifyBundles, writeTrust } from './verify-bundles.ts'

/** Leaves the documents, the messages with their receipts, the bundles, the passports, the heads, the verifier with its verdicts, the summary and an index of all; throws when anything is not as told. */
export async function leaveEvidence(
  three: Three,
  told: Told,
  { out, steps }: { out: string; steps: Steps },
): Promise<void> {
  const crossed = await steps.step('Both sides tell the same of every delivery', () =>
    crossedBy(three, told),
  )
  const recall = await steps.step('The recalled copy is destroyed', () => recallOf(three, told))
  const bundles = await steps.step('Each side exports what it can prove', async () => {
    await writeTrust(three, out)
    await leaveVerifier(out)
    await leaveDocuments(told, out)
    await leaveMessages(three, told, out)
    return await exportBundles(three, told, out)
  })
  const installations = await steps.step('Every journal is witnessed by both others', () =>
    vouchedHeads(three, out),
  )
  const verdicts = await steps.step('A stranger verifies, in an empty folder', () =>
    verifyBundles(bundles, out),
  )
  const keys = await steps.step('None holds a private key of who lives in another', () =>
    Promise.all(Object.values(three).map((each) => keysHeld(each))),
  )
  const { corrected, secondsGone } = told
  const { refused, replaces, abstracts } = corrected
  const correction = { reference: corrected.notice.reference, refused, replaces, abstracts }
  const { taken, seconds } = steps
  const found = { installations, keys, crossed, recall, correction, verdicts }
  await leaveSummary({ ...found, secondsGone, steps: taken, seconds }, out)
  await leaveIndex(out)
}

async function recallOf(three: Three, { recalled: { agreed, refused } }: Told) {
  const clerk = await three[refused.copy.side].office.clerkOf(refused.copy.agencyCode)
  return {
    agreed: await recalledContent(three, agreed.copy),
    refusedIsReadable: await isReadable(clerk, refused.copy),
  }
}

async function vouchedHeads(three: Three, out: string): Promise<VouchedHead[]> {
  const heads = await Promise.all(Object.values(three).map((each) => vouchedHead(each)))
  for (const { origin, head } of heads) {
    const name = origin.split('.')[0] ?? ''
    await writeFile(join(out, `${name}.checkpoint.txt`), head.checkpoint)
  }
  return heads
}
