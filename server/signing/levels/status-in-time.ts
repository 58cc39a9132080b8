import { setTimeout as pause } from 'node:timers/promises'
import { askRevocation } from '../evidence/ask-revocation.ts'
import { askTimestamp } from '../evidence/ask-timestamp.ts'
import { EvidenceProblem } from '../evidence/evidence-problem.ts'
import { hexOf } from '../formats/cms/der-number.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import type { SecurityEvidence } from '../formats/pdf/security-store.ts'
import { hashOf } from '../formats/primitives.ts'
import { together } from '../formats/verdict/trust.ts'
import type { Signed } from './file-certificates.ts'
import { gatherEvidence } from './gather-evidence.ts'
import type { EvidenceSources } from './sources.ts'

const patienceMilliseconds = 2000

/**
 * What issuers say now of everyone who signed or stamped, as far as they answer within two seconds; of whom
 * nobody answers, only the evidence in the file tells.
 */
export async function statusInTime(
  signed: readonly Signed[],
  { anchors, at }: { anchors: readonly Anchor[]; at: string },
): Promise<SecurityEvidence> {
  const sources = {
    askRevocation: askedOnce(askRevocation),
    askTimestamp,
    anchors: () => Promise.resolve(anchors),
  }
  const found: SecurityEvidence[] = []
  const parties = signed.flatMap(({ key, parties: each }) =>
    each.map((party) => ({ key, parties: [party] })),
  )
  const asking = parties.map(async (party) => {
    const answers = await gatherEvidence([party], sources, at).catch(nothingWithoutEvidence)
    found.push(...(answers?.values() ?? []))
  })
  await Promise.race([Promise.all(asking), pause(patienceMilliseconds, undefined, { ref: false })])
  return together(...found)
}

type AskRevocation = EvidenceSources['askRevocation']

// Those who share an issuer ask about it together.
function askedOnce(ask: AskRevocation): AskRevocation {
  const asked = new Map<string, ReturnType<AskRevocation>>()
  return async (certificate, issuer) => {
    const name = hexOf(hashOf('sha256', certificate, issuer))
    const asking = asked.get(name) ?? ask(certificate, issuer)
    asked.set(name, asking)
    return await asking
  }
}

function nothingWithoutEvidence(problem: unknown): undefined {
  if (!(problem instanceof EvidenceProblem)) throw problem
}
