import type { FormField } from '../../pdf/form.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfInput } from '../../pdf/read-pdf.ts'
import type { PdfStream } from '../../pdf/values.ts'
import { hashOf } from '../../primitives.ts'
import type { FoundSignature } from '../found-signature.ts'
import { formOf } from '../known-form.ts'
import type { SignatureReason } from '../reasons.ts'
import { wholeBudget, type Budget } from './budget.ts'
import { isWithin, overlap } from './geometry.ts'
import { pageMarks, type PageMarks } from './page-marks.ts'
import { readable } from './paint.ts'
import { stampDrawing } from './stamp-drawing.ts'
import { lettersOf, visibleStamps, type VisibleStamp } from './stamps.ts'
import { isStampHidden, mayBeHidden, type ShownStamp } from './hidden-stamps.ts'
import { printNear, touchedPrint } from './touched-print.ts'
import type { Zone, Zones } from './zone.ts'

/** Reasons by the names of fields. */
export type FieldReasons = ReadonlyMap<string, readonly SignatureReason[]>

/**
 * What the stamps of signatures do to what was signed before them: none may hide, wipe out or add to the print
 * of the page, or hide another stamp, a seal over a part of the signer's excepted because its letters and rings
 * hide little; where zones are given, each keeps to its own and to the pictures known for it.
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
    const why = whyNotShown(view, field, { zones, earlier, budget })
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
  zones: Zones
  /** Fields signed before. */
  earlier: readonly string[]
}

function whyNotThere(view: PdfView, stamp: VisibleStamp, around: Surroundings): SignatureReason[] {
  const { zones, earlier, budget } = around
  const zone = zones[stamp.field]
  const others = earlier.filter((name) => !zone?.mayCover?.includes(name))
  const print = earlier.length > 0 ? printUnder(view, stamp, budget) : nothing
  const under = {
    print,
    stamps: stampsUnder(view, stamp, { names: others, budget }),
    images: zone?.images,
  }
  const outside: SignatureReason[] = isOutside(stamp, around) ? ['signature.outside_zone'] : []
  return [...outside, ...whyNotOver(view, stamp, { ...under, budget })]
}

interface Under {
  print: PageMarks
  stamps: readonly ShownStamp[]
  images: Zone['images']
  budget: Budget
}

function whyNotOver(view: PdfView, stamp: VisibleStamp, under: Under): SignatureReason[] {
  const { print, stamps, images, budget } = under
  const isAlone = print.letters.length + print.pictures.length + stamps.length === 0
  if (isAlone && !images && budget.left >= 0) return []
  const isFine = print.letters.length + print.pictures.length > 0
  const drawing = stampDrawing(view, stamp, { budget, isFine })
  const { isHidden, isTouched } = touchedPrint(print, drawing, budget)
  const covers = stamps.some((other) => isStampHidden(other, drawing.grid))
  const checks: (readonly [boolean, SignatureReason])[] = [
    [images !== undefined && !areKnown(drawing.images, images), 'signature.picture_unknown'],
    [isHidden, 'signature.covers_text'],
    [covers, 'signature.covers_stamp'],
    [isTouched && !isHidden, 'signature.touches_print'],
    [budget.left < 0 || (drawing.isUnclear && !isAlone), 'signature.drawing_too_complex'],
  ]
  return checks.filter(([holds]) => holds).map(([, reason]) => reason)
}

const nothing: PageMarks = { letters: [], pictures: [] }

// Of what is signed after a field with a zone, nothing shows but in zones.
function isOutside(
  { field, page, rectangle }: VisibleStamp,
  { zones, earlier }: Pick<Surroundings, 'zones' | 'earlier'>,
): boolean {
  const zone: Zone | undefined = zones[field]
  if (!zone) return earlier.some((name) => zones[name] !== undefined)
  return page !== zone.page || !isWithin(rectangle, zone.rectangle)
}

const areKnown = (images: readonly PdfStream[], known: readonly string[]): boolean =>
  images.every((image) => known.includes(hexadecimal(hashOf('sha256', readable(image)))))

const hexadecimal = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const printUnder = (
  view: PdfView,
  { pageNumber, rectangle }: VisibleStamp,
  budget: Budget,
): PageMarks => printNear(pageMarks(view, pageNumber, budget), rectangle)

// Those that the stamp might hide: most of them, or a letter in them.
function stampsUnder(
  view: PdfView,
  { pageNumber, rectangle }: VisibleStamp,
  { names, budget }: { names: readonly string[]; budget: Budget },
): ShownStamp[] {
  const fields = names.length > 0 ? (formOf(view)?.fields ?? []) : []
  return fields
    .filter(({ name }) => names.includes(name))
    .flatMap((field) => visibleStamps(view, field))
    .filter((other) => other.pageNumber === pageNumber && overlap(other.rectangle, rectangle))
    .map((other) => ({ ...other, letters: lettersOf(view, other, budget) }))
    .filter((other) => mayBeHidden(other, rectangle))
}
