import type { PathVerdict } from '../path/path-verdict.ts'
import { certificateView } from './certificate-view.ts'
import type { FoundSignature } from './found-signature.ts'
import type { SignatureReason } from './reasons.ts'
import type { SignatureVerdict } from './verdict.ts'

type SignerFacts = Pick<
  SignatureVerdict,
  'signer' | 'chain' | 'isIntact' | 'isValid' | 'isTrusted' | 'essMatches'
>

/** Who made a signature or timestamp, and whether it holds before the question of later changes. */
export function signerFacts(found: FoundSignature, path: PathVerdict | undefined): SignerFacts {
  const [signer, ...issuers] = (path?.path ?? []).map(certificateView)
  return {
    signer,
    chain: signer ? [signer, ...issuers].map(({ name }) => name) : [],
    isTrusted: path?.reasons.length === 0,
    ...(found.claim.kind === 'timestamp' ? stampFacts(found) : cmsFacts(found)),
  }
}

function cmsFacts({ cms }: FoundSignature) {
  const { isIntact = false, isValid = false, essMatches = false } = cms ?? {}
  return { isIntact, isValid, essMatches }
}

function stampFacts({ stamps }: FoundSignature) {
  const broken = stamps[0]?.reasons ?? ['timestamp.unreadable']
  const isFreeOf = (reasons: readonly SignatureReason[]) =>
    !broken.some((reason) => reasons.includes(reason))
  return {
    isIntact: isFreeOf(ofOtherBytes),
    isValid: isFreeOf(ofOtherKey),
    essMatches: broken.length === 0,
  }
}

const ofOtherBytes: readonly SignatureReason[] = [
  'timestamp.unreadable',
  'timestamp.imprint_differs',
  'timestamp.digest_differs',
]
const ofOtherKey: readonly SignatureReason[] = [
  'timestamp.unreadable',
  'timestamp.signer_missing',
  'timestamp.signature_wrong',
  'timestamp.algorithm_unknown_here',
]
