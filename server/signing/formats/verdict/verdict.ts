import type { ByteRange } from '../pdf/byte-range.ts'
import type { CertificateView } from './certificate-view.ts'
import type { LaterChanges } from './later-changes.ts'
import {
  meaningOf,
  steps,
  type Indication,
  type SignatureReason,
  type Step,
  type SubIndication,
} from './reasons.ts'

export type { Indication, SignatureReason, Step, SubIndication } from './reasons.ts'

/** What a step found; `not-judged` where an earlier one left it nothing to go on. */
export interface StepVerdict {
  step: Step
  outcome: Indication | 'not-judged'
  reasons: SignatureReason[]
}

/** How far a signature proves itself in time. Source: EN 319 142-1 §6 */
export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

/** What a signature is worth, and why. */
export interface SignatureVerdict {
  field: string
  kind: 'signature' | 'timestamp'
  /** When the signer says it was made, ISO 8601 in UTC; nothing proves it. For a timestamp, when its authority says it was. */
  claimedAt: string | undefined
  /** The earliest moment, ISO 8601 in UTC, at which a valid timestamp saw it. */
  provenAt: string | null
  signer: CertificateView | undefined
  /** Names from the signer upward, as far as the chain was found. */
  chain: string[]
  byteRange: ByteRange | undefined
  /** Index, from 0, of the revision that the signature closes. */
  revision: number | undefined
  coversWholeFile: boolean
  /** Whether the signed bytes are those that were signed. */
  isIntact: boolean
  /** Whether the signature value is the certificate's key's. */
  isValid: boolean
  /** Whether the chain ends in an anchor and holds at the best proven time. */
  isTrusted: boolean
  /** Whether the signed attributes name this certificate; false too where they name none. */
  essMatches: boolean
  laterChanges: LaterChanges
  /** What of PAdES it reaches; nothing unless it passes as PAdES. */
  level: Level | null
  /** Source: EN 319 102-1 §5.1.2 */
  indication: Indication
  subIndication: SubIndication | null
  reasons: SignatureReason[]
  /** Each step in order with what it found. */
  steps: StepVerdict[]
}

/** What reasons make of a signature: failed by one that fails it, else indeterminate, passed without any. */
export function concluded(
  reasons: readonly SignatureReason[],
  isProven = false,
): Pick<SignatureVerdict, 'indication' | 'subIndication'> {
  const meanings = reasons.map((reason) => meaningOf(reason, isProven))
  const heaviest = meanings.find(({ indication }) => indication === 'failed') ?? meanings[0]
  return heaviest
    ? { indication: heaviest.indication, subIndication: heaviest.sub }
    : { indication: 'passed', subIndication: null }
}

/** The steps with the reasons that each found; those left out are not judged unless one of their reasons stands. */
export function stepVerdicts(
  reasons: readonly SignatureReason[],
  { isProven, left }: { isProven: boolean; left: readonly Step[] },
): StepVerdict[] {
  return steps.map((step) => {
    const found = reasons.filter((reason) => meaningOf(reason).step === step)
    const isLeft = found.length === 0 && left.includes(step)
    const outcome = isLeft ? 'not-judged' : concluded(found, isProven).indication
    return { step, outcome, reasons: found }
  })
}
