import { EvidenceProblem } from '../evidence/evidence-problem.ts'
import type { SecurityEvidence } from '../formats/pdf/security-store.ts'

/** Whoever gives evidence over the network; each refuses with an `EvidenceProblem` while it cannot. */
export interface EvidenceSources {
  /** A timestamp token, checked, over a SHA-256. */
  askTimestamp: (digest: Uint8Array) => Promise<Uint8Array>
  /** Everything that says which of the certificates, and of those above them, were revoked. */
  askRevocation: (certificates: readonly Uint8Array[]) => Promise<SecurityEvidence>
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
