import type { RevocationEvidence } from '../evidence/ask-revocation.ts'
import { EvidenceProblem } from '../evidence/evidence-problem.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'

/** Whoever gives evidence, mostly over the network; each refuses with an `EvidenceProblem` while it cannot. */
export interface EvidenceSources {
  /** A timestamp token, checked, over a SHA-256. */
  askTimestamp: (digest: Uint8Array) => Promise<Uint8Array>
  /** What the issuer says of a certificate now. */
  askRevocation: (certificate: Uint8Array, issuer: Uint8Array) => Promise<RevocationEvidence>
  /** Where paths end. */
  anchors: () => Promise<readonly Anchor[]>
}

/** What the asking gave, or the reason code why it gave nothing; defects stay defects. */
export async function answered<Answer>(
  asking: () => Promise<Answer>,
): Promise<{ answer: Answer } | { waitsFor: string }> {
  try {
    return { answer: await asking() }
  } catch (problem) {
    if (problem instanceof EvidenceProblem) return { waitsFor: problem.reason }
    throw problem
  }
}
