import { setTimeout as pause } from 'node:timers/promises'
import { askTimestamp } from '../evidence/ask-timestamp.ts'
import { EvidenceProblem } from '../evidence/evidence-problem.ts'
import { CmsProblem } from '../formats/cms/cms-problem.ts'
import { signatureImprint, withSignatureTimestamp } from '../formats/cms/signature-timestamp.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import { judgePath } from '../formats/verdict/certificate-path.ts'
import { judgeStamp } from '../formats/verdict/stamps.ts'

const patienceMilliseconds = 2000
const restMilliseconds = 60_000
let restsUntil = 0

/** Whom to trust, the moment (ISO 8601), and how many bytes there are for the CMS. */
export interface StampTerms {
  anchors: readonly Anchor[]
  at: string
  mostBytes: number
}

/**
 * The CMS with a timestamp of its signature where a trusted authority gives one within two seconds, else the CMS
 * as it is: nobody waits for a slow authority to sign, and one that failed is left alone for a minute. Only for
 * a CMS that is not in its file yet.
 */
export async function stampedInTime(cms: Uint8Array, terms: StampTerms): Promise<Uint8Array> {
  if (performance.now() < restsUntil) return cms
  try {
    const token = await inTime(askTimestamp(signatureImprint(cms)))
    if (!isTrusted(token, terms)) return cms
    const stamped = withSignatureTimestamp(cms, token)
    return stamped.length > terms.mostBytes ? cms : stamped
  } catch (problem) {
    if (problem instanceof CmsProblem) return cms
    if (!(problem instanceof EvidenceProblem)) throw problem
    if (problem.reason !== 'evidence.no_authority')
      restsUntil = performance.now() + restMilliseconds
    return cms
  }
}

async function inTime(asked: Promise<Uint8Array>): Promise<Uint8Array> {
  const late = pause(patienceMilliseconds, undefined, { ref: false }).then(() => {
    throw new EvidenceProblem('evidence.too_slow')
  })
  asked.catch(() => undefined)
  return await Promise.race([asked, late])
}

function isTrusted(token: Uint8Array, { anchors, at }: StampTerms): boolean {
  const { certificate, evidence } = judgeStamp(token, [])
  if (!certificate) return false
  const use = { certificate, with: evidence, purpose: 'timestamping', at, isProven: true } as const
  const trust = { anchors, at, revocation: 'none', evidence } as const
  return judgePath(use, trust).reasons.length === 0
}
