import { act } from '../../journal/act.ts'
import { installation, type Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import type { KeptContent } from '../../platform/store/file-store.ts'
import { putDown, type RaisingInHand, type RaisingOutcome } from './raising-rows.ts'

/** A raised file in the store, and what comes next for it. */
export interface KeptRaised extends KeptContent {
  file: RaisingInHand
  outcome: RaisingOutcome
}

const raising = act(
  'document.raise',
  async ({ file, outcome, sha256, sizeBytes }: KeptRaised, { at }) => {
    const { baseSha256, step } = file
    // Whoever lost the file to another process leaves nothing behind.
    if (!(await putDown(file, outcome))) throw new Error('another process has the file in hand')
    const level = outcome.level ?? file.level
    const raised = { baseSha256, step: (step ?? 0) + 1, sha256, sizeBytes, level, raisedAt: at }
    await insert('raised_files', raised)
  },
  ({ file }) => file.documentId,
  ({ file, outcome, sha256 }) => ({
    level: outcome.level,
    sha256,
    baseSha256: file.baseSha256,
    agencyIds: [file.agencyId],
  }),
)

/** Enters a raised file beside the one it began with, as an act of the installation: all of it or nothing. */
export async function keepRaised(raised: KeptRaised, at: string): Promise<void> {
  const context: Context = { actor: installation, at, requestId: `raise-${raised.file.holder}` }
  await raising(raised, context)
}
