import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfInput } from '../../pdf/read-pdf.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import { readForm, type FormField } from '../../pdf/form.ts'
import type { PdfStream } from '../../pdf/values.ts'
import { hashOf } from '../../primitives.ts'
import type { FoundSignature } from '../found-signature.ts'
import type { SignatureReason } from '../reasons.ts'
import { wholeBudget, type Budget } from './budget.ts'
import { isWithin, overlap } from './geometry.ts'
import type { OpaqueGrid } from './opaque-grid.ts'
import { pageLetters } from './page-letters.ts'
import { readable } from './paint.ts'
import { coverOf, lettersOf, visibleStamps, type VisibleStamp } from './stamps.ts'
import type { Zone, Zones } from './zone.ts'

/** Reasons by the names of fields. */
export type FieldReasons = ReadonlyMap<string, readonly SignatureReason[]>

// A letter is hidden when next to nothing of its box is left to see.
const hiddenShare = 0.85

/**
 * What the stamps of signatures do to what was signed before them: none may hide letters of the page or
 * another stamp, a seal over a part of the signer's excepted because its letters and rings hide little; where
 * a zone is given, each keeps to it and to the pictures known for it.
 */
export function judgeZones(
  input: PdfInput,
  found: readonly FoundSignature[],
  zones: Zones = {},
): FieldReasons {
  const reasons = new Map<string, SignatureReason[]>()
  const budget = { left: wholeBudget }
  const give = (field: string, reason: SignatureReason) => {
    const list = reasons.get(field) ?? []
    if (!list.includes(reason)) reasons.set(field, [...list, reason])
  }
  for (const { field, revision } of found.flatMap(closing)) {
    const view = input.views[revision] ?? input.now
    const earlier = signedBefore(found, revision)
    const why = whyNotShown(view, field, { zone: zones[field.name], earlier, budget })
    for (const reason of why) give(field.name, reason)
    const hides = why.some((reason) => hiding.includes(reason))
    for (const name of hides ? earlier : []) give(name, 'signature.covered_later')
  }
  return reasons
}

function whyNotShown(view: PdfView, field: FormField, around: Surroundings): SignatureReason[] {
  return visibleStamps(view, field).flatMap((stamp) => whyNotThere(view, stamp, around))
}

const closing = ({ field, range }: FoundSignature) =>
  range ? [{ field, revision: range.revision }] : []

const signedBefore = (found: readonly FoundSignature[], revision: number): string[] =>
  found.filter(({ range }) => range && range.revision < revision).map(({ field }) => field.name)

const hiding: readonly SignatureReason[] = ['signature.covers_text', 'signature.covers_stamp']

interface Surroundings {
  budget: Budget
  zone: Zone | undefined
  /** Fields signed before. */
  earlier: readonly string[]
}

function whyNotThere(
  view: PdfView,
  stamp: VisibleStamp,
  { zone, earlier, budget }: Surroundings,
): SignatureReason[] {
  const others = earlier.filter((name) => !zone?.mayCover?.includes(name))
  const letters = earlier.length > 0 ? lettersUnder(view, stamp, budget) : []
  const stamps = stampsUnder(view, stamp, others)
  if (!zone && letters.length + stamps.length === 0 && budget.left >= 0) return []
  const { grid, images } = coverOf(view, stamp, budget)
  const checks: (readonly [boolean, SignatureReason])[] = [
    [zone !== undefined && !isInZone(stamp, zone), 'signature.outside_zone'],
    [zone?.images !== undefined && !areKnown(images, zone.images), 'signature.picture_unknown'],
    [letters.some((box) => grid.share(box) >= hiddenShare), 'signature.covers_text'],
    [stamps.some((other) => isHidden(view, other, { grid, budget })), 'signature.covers_stamp'],
    [budget.left < 0, 'signature.drawing_too_complex'],
  ]
  return checks.filter(([holds]) => holds).map(([, reason]) => reason)
}

const isInZone = ({ page, rectangle }: VisibleStamp, zone: Zone): boolean =>
  page === zone.page && isWithin(rectangle, zone.rectangle)

const areKnown = (images: readonly PdfStream[], known: readonly string[]): boolean =>
  images.every((image) => known.includes(hexadecimal(hashOf('sha256', readable(image)))))

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const lettersUnder = (
  view: PdfView,
  { pageNumber, rectangle }: VisibleStamp,
  budget: Budget,
): Rectangle[] => pageLetters(view, pageNumber, budget).filter((box) => overlap(box, rectangle))

function stampsUnder(
  view: PdfView,
  { pageNumber, rectangle }: VisibleStamp,
  names: readonly string[],
): VisibleStamp[] {
  const fields = readForm(view)?.fields.filter(({ name }) => names.includes(name)) ?? []
  return fields
    .flatMap((field) => visibleStamps(view, field))
    .filter((other) => other.pageNumber === pageNumber && overlap(other.rectangle, rectangle))
}

const hiddenStampShare = 0.5

const isHidden = (
  view: PdfView,
  other: VisibleStamp,
  { grid, budget }: { grid: OpaqueGrid; budget: Budget },
): boolean =>
  grid.share(other.rectangle) >= hiddenStampShare ||
  lettersOf(view, other, budget).some((box) => grid.share(box) >= hiddenShare)
