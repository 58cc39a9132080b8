import type { FormField } from '../pdf/form.ts'
import type { PdfInput } from '../pdf/read-pdf.ts'
import type { PdfDictionary } from '../pdf/values.ts'
import { claimOf, type Claim } from './claim.ts'
import { judgeCms, type CmsVerdict } from './cms-verdict.ts'
import { laterChanges, type LaterChanges } from './later-changes.ts'
import type { SignatureReason } from './reasons.ts'
import { signedParts, signedRange, type SignedRange } from './signed-range.ts'
import { judgeStamp, stampsIn, type Stamp } from './stamps.ts'

/** A signature or document timestamp of a file with everything that its bytes alone tell. */
export interface FoundSignature {
  field: FormField
  claim: Claim
  range: SignedRange | undefined
  /** Of a signature; nothing where it cannot be read. */
  cms: CmsVerdict | undefined
  /** A document timestamp's own; else the timestamps over the signature value. */
  stamps: readonly Stamp[]
  changes: LaterChanges
  /** What is wrong with it before anybody is trusted. */
  reasons: readonly SignatureReason[]
}

/** What there is to say of a field that holds something else than a signature. */
export function noSignature(field: FormField): FoundSignature {
  return {
    field,
    claim: { kind: 'signature', isPades: false, claimedAt: undefined },
    ...{ range: undefined, cms: undefined, stamps: [], changes: 'forbidden' },
    reasons: ['signature.not_a_signature'],
  }
}

/** What the bytes of a file tell of one signature. */
export function foundSignature(
  input: PdfInput,
  field: FormField,
  dictionary: PdfDictionary,
): FoundSignature {
  const claim = claimOf(input.now, dictionary)
  const range = signedRange(input, dictionary)
  const found = { field, claim, range, cms: undefined, stamps: [] }
  if (!range) {
    return { ...found, changes: 'forbidden', reasons: ['signature.byte_range_wrong'] }
  }
  const changes = laterChanges(input, range.revision)
  const parts = signedParts(input.bytes, range.byteRange)
  return { ...found, changes, ...contentsOf(claim, range, parts) }
}

function contentsOf(
  { kind, isPades }: Claim,
  { contents }: SignedRange,
  parts: readonly Uint8Array[],
): Pick<FoundSignature, 'cms' | 'stamps' | 'reasons'> {
  if (kind === 'timestamp') {
    const stamp = judgeStamp(contents, parts)
    return { cms: undefined, stamps: [stamp], reasons: stamp.reasons }
  }
  const cms = judgeCms(contents, parts, isPades)
  if (!cms) return { cms, stamps: [], reasons: ['signature.cms_unreadable'] }
  const stamps = stampsIn(cms.cms)
  return { cms, stamps, reasons: [...cms.reasons, ...stamps.flatMap(({ reasons }) => reasons)] }
}
