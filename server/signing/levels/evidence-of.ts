import { row } from '../../platform/database.ts'
import { raisingOf } from './raising-rows.ts'

/** How far the evidence of a signed file has come, as it is shown. */
export async function evidenceOf(baseSha256: string) {
  const known = await raisingOf(baseSha256)
  if (!known) return null
  const { level, waitsFor, nextTryAt, raised } = known
  return {
    level,
    waitsFor,
    nextTryAt,
    raisedAt: raised?.raisedAt ?? null,
  }
}

/** The hash of the file that proves the most: the raised one, else the one given. Whoever verifies or archives reads this one; what is sent stays the one given. */
export async function provingFile(baseSha256: string): Promise<string> {
  const raised = await row<{ sha256: string }>(
    'SELECT sha256 FROM raised_files WHERE base_sha256 = :baseSha256 ORDER BY step DESC LIMIT 1',
    { baseSha256 },
  )
  return raised?.sha256 ?? baseSha256
}
