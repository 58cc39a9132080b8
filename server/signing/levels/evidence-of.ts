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
