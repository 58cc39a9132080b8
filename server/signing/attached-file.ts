import { files } from '../platform/files.ts'
import type { Reason } from '../platform/refusal.ts'
import { Refusal, refuseIf } from '../platform/refusal.ts'
import type { WaitingSignature } from './formats/pdf/embed-cms.ts'
import { embedCms, roomOf } from './formats/pdf/embed-cms.ts'
import type { SignatureVerdict } from './formats/verdict/verdict.ts'
import type { Zones } from './formats/verdict/zones/zone.ts'
import { trustAnchors } from './keys/open-keys.ts'
import { signedBy } from './levels/file-certificates.ts'
import { stampedInTime } from './levels/stamp-in-time.ts'
import { statusInTime } from './levels/status-in-time.ts'
import { refusingFormats } from './refusals.ts'
import { judgeFile } from './reports/judge-file.ts'

/** A file with a signature attached, kept in the store, and the verdict on it. */
export interface AttachedFile {
  sha256: string
  sizeBytes: number
  verdict: SignatureVerdict
}

/** Such a file, and whether every signature in it passes so far as is known at signing. */
export interface JudgedFile extends AttachedFile {
  isAllGood: boolean
}

/** The field that is signed and when; its document's zones, where it has them. */
export interface Attaching {
  field: string
  at: string
  zones?: Zones
  /** Whether signatures that stood in the file before may be worth anything. */
  mayOthersFail?: boolean
}

/**
 * Attaches a CMS, with a timestamp where one is had at once, to the bytes prepared for it and keeps the file.
 * The whole file is judged first: refused unless every signature in it passes, in a chain to an anchor; so is
 * one by a certificate that its issuer says is revoked. An issuer that does not answer is not waited for: the
 * signature stays undecided until it does.
 */
export async function attachedFile(
  waiting: WaitingSignature,
  cms: Uint8Array,
  { field, at, mayOthersFail = false, ...by }: Attaching,
): Promise<JudgedFile> {
  const anchors = await trustAnchors()
  const mostBytes = roomOf(waiting)
  const stamped = await stampedInTime(cms, { anchors, at, mostBytes })
  const signed = await refusingFormats(() => embedCms(waiting, stamped.cms))
  const known = await statusInTime([signedBy(stamped.cms)], { anchors, at: stamped.at })
  const judged = await judgeFile({ bytes: signed, anchors, at: stamped.at, known, ...by })
  if ('refused' in judged) throw new Refusal(422, [judged.refused])
  const { signatures } = judged
  const verdict = signatures.find((each) => each.field === field)
  const counting = mayOthersFail ? signatures.filter((each) => each === verdict) : signatures
  refuseIf(422, [...new Set(counting.flatMap(({ reasons }): Reason[] => reasons))])
  if (verdict?.indication !== 'passed') throw new Error(`the signature ${field} is not in its file`)
  const isAllGood = signatures.every(({ indication }) => indication === 'passed')
  return { ...(await files().keep(signed)), verdict, isAllGood }
}
