import { files } from '../platform/files.ts'
import { verdictsOf, type Verdict } from '../signing/verdicts.ts'

/** The verdicts on every signature of a kept file; undefined where its bytes are missing or damaged, which is for a trace to show. */
export async function signaturesIn(sha256: string, at: string): Promise<Verdict[] | undefined> {
  try {
    // Verdicts are remembered: only the bytes themselves tell whether they still stand.
    await files().open(sha256)
  } catch {
    return undefined
  }
  return await verdictsOf(sha256, at)
}
