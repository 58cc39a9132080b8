import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportBundles } from './bundles.ts'
import { crossedBy, isReadable } from './crossed.ts'
import { vouchedHead, type VouchedHead } from './heads.ts'
import type { Told } from './story.ts'
import { leaveSummary } from './summary.ts'
import type { Copy, Three } from './told.ts'
import { verifyBundles, writeTrust } from './verify-bundles.ts'

/** Leaves the bundles, the passports, the heads, the verifier with its verdicts and the summary; throws when anything is not as told. */
export async function leaveEvidence(
  three: Three,
  told: Told,
  { out, begunAt }: { out: string; begunAt: number },
): Promise<void> {
  const crossed = await crossedBy(three, told)
  const recall = {
    agreedIsReadable: await readable(three, told.recalled.agreed.copy),
    refusedIsReadable: await readable(three, told.recalled.refused.copy),
  }
  await writeTrust(three, out)
  const bundles = await exportBundles(three, told, out)
  const installations: VouchedHead[] = []
  for (const each of Object.values(three)) installations.push(await vouchedHead(each))
  for (const { origin, head } of installations) {
    const name = origin.split('.')[0] ?? ''
    await writeFile(join(out, `${name}.checkpoint.txt`), head.checkpoint)
  }
  const verdicts = await verifyBundles(bundles, out)
  const seconds = Math.round((performance.now() - begunAt) / 100) / 10
  await leaveSummary({ installations, crossed, recall, verdicts, seconds }, out)
}

async function readable(three: Three, copy: Copy): Promise<boolean> {
  const clerk = await three[copy.side].office.clerkOf(copy.agencyCode)
  return await isReadable(clerk, copy)
}
