import { setTimeout as pause } from 'node:timers/promises'
import { askRevocation } from '../evidence/ask-revocation.ts'
import { askTimestamp } from '../evidence/ask-timestamp.ts'
import { EvidenceProblem } from '../evidence/evidence-problem.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import type { SecurityEvidence } from '../formats/pdf/security-store.ts'
import { together } from '../formats/verdict/trust.ts'
import type { Signed } from './file-certificates.ts'
import { gatherEvidence } from './gather-evidence.ts'

const patienceMilliseconds = 2000

/**
 * What issuers say now of everyone who signed or stamped, as far as all of them answer within two seconds;
 * nothing where one does not: then only the evidence in the file counts.
 */
export async function statusInTime(
  signed: readonly Signed[],
  { anchors, at }: { anchors: readonly Anchor[]; at: string },
): Promise<SecurityEvidence | undefined> {
  const sources = { askRevocation, askTimestamp, anchors: () => Promise.resolve(anchors) }
  const gathering = gatherEvidence(signed, sources, at)
    .then((gathered) => together(...gathered.values()))
    .catch(nothingWithoutEvidence)
  return await Promise.race([gathering, pause(patienceMilliseconds, undefined, { ref: false })])
}

function nothingWithoutEvidence(problem: unknown): undefined {
  if (!(problem instanceof EvidenceProblem)) throw problem
}
