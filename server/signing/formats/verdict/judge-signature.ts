import type { X509Certificate } from 'node:crypto'
import { rangeDigest } from '../pdf/byte-range.ts'
import type { FormField } from '../pdf/form.ts'
import type { PdfInput } from '../pdf/read-pdf.ts'
import type { PdfDictionary } from '../pdf/values.ts'
import { certificateView } from './certificate-view.ts'
import { buildChain, type Chain } from './chain.ts'
import { claimOf, type Claim } from './claim.ts'
import { judgeCms, type CmsVerdict } from './cms-verdict.ts'
import { laterChanges } from './later-changes.ts'
import { signedRange, type SignedRange } from './signed-range.ts'
import { concluded, stepVerdicts, type SignatureReason, type SignatureVerdict } from './verdict.ts'

/** A signed field of a file, and by what to judge it. */
export interface Case {
  input: PdfInput
  field: FormField
  anchors: readonly X509Certificate[]
  /** ISO 8601. */
  at: string
  /** Whether the texts that the seal stands for are those that are shown. */
  isTextShown: boolean
}

interface Evidence {
  range: SignedRange | undefined
  cms: CmsVerdict | undefined
  chain: Chain | undefined
  isIntact: boolean
  changes: SignatureVerdict['laterChanges']
}

/** The verdict on one signature. */
export function judgeSignature(one: Case, dictionary: PdfDictionary): SignatureVerdict {
  const claim = claimOf(one.input.now, dictionary)
  const evidence = gather(one, dictionary)
  const { range, chain, isIntact, changes } = evidence
  const reasons = reasonsOf(one, evidence, claim)
  return {
    field: one.field.name,
    kind: claim.kind,
    claimedAt: claim.claimedAt,
    ...signerOf(evidence),
    byteRange: range?.byteRange,
    revision: range?.revision,
    coversWholeFile: range?.revision === one.input.revisions.length - 1,
    isIntact,
    isTrusted: chain?.reasons.length === 0,
    laterChanges: changes,
    provenAt: null,
    level: null,
    ...concluded(reasons),
    reasons,
    steps: stepVerdicts(reasons, []),
  }
}

function signerOf({ cms, chain }: Evidence) {
  const [signer, ...issuers] = (chain?.certificates ?? []).map(certificateView)
  return {
    signer,
    chain: signer ? [signer, ...issuers].map(({ name }) => name) : [],
    isValid: cms?.isValid === true,
    essMatches: cms?.essMatches === true,
  }
}

function gather({ input, anchors, at }: Case, dictionary: PdfDictionary): Evidence {
  const range = signedRange(input, dictionary)
  if (!range) {
    return { range, cms: undefined, chain: undefined, isIntact: false, changes: 'forbidden' }
  }
  const cms = judgeCms(range.contents)
  const digest = rangeDigest(input.bytes, range.byteRange, cms?.hash)
  return {
    range,
    cms,
    chain: cms?.certificate && buildChain(cms.certificate, { others: cms.others, anchors, at }),
    isIntact: cms !== undefined && Buffer.compare(cms.messageDigest, digest) === 0,
    changes: laterChanges(input, range.revision),
  }
}

type Check = readonly [unknown, SignatureReason]

function reasonsOf(
  { field, isTextShown }: Case,
  { range, cms, chain, isIntact, changes }: Evidence,
  claim: Claim,
): SignatureReason[] {
  if (!range) return ['signature.byte_range_wrong']
  if (claim.kind === 'timestamp') return ['signature.timestamp_untrusted']
  if (!cms) return ['signature.cms_unreadable']
  const checks: Check[] = [
    [!isIntact, 'signature.digest_mismatch'],
    ...cmsChecks(cms, claim),
    [changes === 'forbidden', 'signature.changed_later'],
    [field.name === 'seal' && !isTextShown, 'signature.shown_text_differs'],
  ]
  const held = checks.filter(([holds]) => Boolean(holds)).map(([, reason]) => reason)
  return [...held, ...(chain?.reasons ?? [])]
}

function cmsChecks({ certificate, hash, isValid, essMatches }: CmsVerdict, claim: Claim): Check[] {
  if (!hash) return [[true, 'signature.algorithm_not_allowed']]
  if (!certificate) return [[true, 'signature.certificate_missing']]
  const mustName = claim.isPades || essMatches !== undefined
  return [
    [!isValid, 'signature.value_wrong'],
    [mustName && !essMatches, 'signature.signing_certificate_mismatch'],
  ]
}
