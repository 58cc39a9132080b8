import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRaisedFile, showSignatures } from '../../server/signing/contract.ts'
import { levelReached } from '../demo/evidence-gathered.ts'
import type { Told } from './story.ts'
import { fileName } from './told.ts'

/** Leaves every issued document as a PDF, with the evidence for its signatures (B-LTA). */
export async function leaveDocuments(told: Told, out: string): Promise<void> {
  await mkdir(join(out, 'documents'), { recursive: true })
  const { decision, answers, recalled, corrected } = told
  for (const { reference, clerk, id } of [
    ...[decision, ...answers],
    ...[recalled.notice, corrected.notice],
  ]) {
    await levelReached({ name: reference, documentId: id, clerk })
    const { version } = await clerk.call(showSignatures, { documentId: id })
    const file = await clerk.read(readRaisedFile, { documentId: id, version })
    await writeFile(join(out, 'documents', `${fileName(reference)}.pdf`), file)
  }
}
