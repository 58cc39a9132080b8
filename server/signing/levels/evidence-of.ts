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
    raisedSha256: raised?.sha256 ?? null,
  }
}

/** The hash of the file that proves the most: the raised one, else the one given. Whoever verifies or archives reads this one; what is sent stays the one given. */
export async function provingFile(baseSha256: string): Promise<string> {
  return (await raisingOf(baseSha256))?.raised?.sha256 ?? baseSha256
}
