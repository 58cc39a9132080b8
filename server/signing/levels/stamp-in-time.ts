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

/** A CMS with its timestamp, where it has one. */
export interface StampedCms {
  cms: Uint8Array
  /** The moment it was asked for, or that of its timestamp where a large file took longer to come to it. */
  at: string
}

/**
 * The CMS with a timestamp of its signature where a trusted authority gives one within two seconds, else the CMS
 * as it is: nobody waits for a slow authority to sign, and one that failed is left alone for a minute. Only for
 * a CMS that is not in its file yet.
 */
export async function stampedInTime(cms: Uint8Array, terms: StampTerms): Promise<StampedCms> {
  const unstamped = { cms, at: terms.at }
  if (performance.now() < restsUntil) return unstamped
  try {
    const token = await inTime(askTimestamp(signatureImprint(cms)))
    return isTrusted(token, terms) ? stampedBy(token, unstamped, terms.mostBytes) : unstamped
  } catch (problem) {
    restAfter(problem)
    return unstamped
  }
}

function stampedBy(token: Uint8Array, { cms, at }: StampedCms, mostBytes: number): StampedCms {
  const stamped = withSignatureTimestamp(cms, token)
  if (stamped.length > mostBytes) return { cms, at }
  const { time = at } = judgeStamp(token, [])
  return { cms: stamped, at: time > at ? time : at }
}

function restAfter(problem: unknown): void {
  if (problem instanceof CmsProblem) return
  if (!(problem instanceof EvidenceProblem)) throw problem
  if (problem.reason === 'evidence.no_authority') return
  restsUntil = performance.now() + restMilliseconds
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
