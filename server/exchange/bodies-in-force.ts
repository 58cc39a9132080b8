import { agenciesByIds } from '../agencies/directory.ts'
import type { AgencyShown } from '../agencies/contract.ts'

/** Mergers in a row that are followed. */
const mostMergers = 5

/** For each body the one that stands in its place on a day: itself, or its successor; a body that ended without one is left out. */
export async function bodiesInForce(
  ids: readonly number[],
  on: string,
): Promise<Map<number, AgencyShown>> {
  const standing = await agenciesByIds(ids)
  for (let merger = 0; merger < mostMergers; merger += 1) {
    const ended = [...standing].filter(([, body]) => body.validTo !== null && body.validTo < on)
    if (ended.length === 0) break
    await replaceBySuccessors(standing, ended)
  }
  return standing
}

async function replaceBySuccessors(
  standing: Map<number, AgencyShown>,
  ended: readonly [number, AgencyShown][],
): Promise<void> {
  const successors = await agenciesByIds(ended.flatMap(([, { successorId }]) => successorId ?? []))
  for (const [id, { successorId }] of ended) {
    const successor = successors.get(successorId ?? 0)
    if (successor) standing.set(id, successor)
    else standing.delete(id)
  }
}
