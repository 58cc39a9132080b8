import { z } from 'zod'

/** Text of a draft: NFC, without control characters but tab and line break. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^(?:[\t\n\r]|[^\p{Cc}])*$/u)
    .normalize('NFC')

const line = words(500)

/** A run of text in one style. */
export const inline = z.object({
  text: words(20_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})

const inlines = z.array(inline).max(500)

/** A part of the body; the drafter chooses what it is, the profile's template how it looks. */
export const block = z.discriminatedUnion('kind', [
  /** Level 1: phần, chương, mục (centred); level 2: `I.`; level 3: `1.` as a title. */
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: inlines,
  }),
  /** An article; the label is `Điều 1.`, its clauses follow as blocks of their own. */
  z.object({ kind: z.literal('article'), label: words(40), text: inlines }),
  z.object({ kind: z.literal('paragraph'), text: inlines }),
  /** Clauses, points and dashes; each label is printed as given: `1.`, `a)`, `-`. */
  z.object({
    kind: z.literal('list'),
    items: z
      .array(z.object({ label: words(20), text: inlines }))
      .min(1)
      .max(1_000),
  }),
  /** A ruled table whose header repeats on every page; column widths are shares of the text width. */
  z.object({
    kind: z.literal('table'),
    header: z.array(inlines).min(1).max(12),
    rows: z.array(z.array(inlines).max(12)).max(2_000),
    columns: z
      .array(z.object({ share: z.number().positive(), align: z.enum(['left', 'center', 'right']) }))
      .max(12)
      .optional(),
  }),
])

/**
 * Everything a draft's page is made of, in print order; number and date come after signature.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.
 */
export const draftContent = z.object({
  profile: z.enum(['state', 'party', 'front', 'youth']),
  /** A type code of the profile; one it does not have is refused when laid out. */
  typeCode: z.string().max(40),
  /** The body above; empty for none. */
  parentAgencyName: line,
  agencyName: line.min(1),
  placeName: words(80).min(1),
  /** The symbol without number: `QĐ-UBND`, `QĐ/TU`. */
  symbol: words(60).min(1),
  /** Digits for which room is kept before the symbol; 4 unless told. */
  numberDigits: z.number().int().min(2).max(6).optional(),
  /** Trích yếu. */
  abstract: words(2_000),
  addressees: z.array(line).max(200),
  /** Who decides, in capitals above the legal bases, e.g. `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`. */
  issuer: line.optional(),
  legalBases: z.array(words(2_000)).max(60),
  body: z.array(block).max(5_000),
  authority: z.object({
    /** `TM.`, `KT.` …; empty where the head signs in their own name. */
    prefix: words(10),
    /** The authority signed for; the prefix stands before the first line. */
    lines: z.array(words(200)).max(4),
    /** The signer's own title; empty if the lines say it. */
    title: words(200),
  }),
  signerName: words(100).min(1),
  recipients: z.array(line).max(200),
  /** Holder of the kept copies, e.g. `VT, VX (05)`; empty for the profile's own. */
  archiveLine: line,
  urgency: z.enum(['normal', 'urgent', 'very-urgent', 'express']),
  circulation: z.enum(['internal', 'return-after-reading']).nullable(),
  /** Drafter's mark and number of copies, e.g. `PL.(300)`. */
  drafterMark: words(60).optional(),
})

/** A run of text in one style. */
export type Inline = z.infer<typeof inline>
/** A part of the body. */
export type Block = z.infer<typeof block>
/** Everything a draft's page is made of. */
export type DraftContent = z.infer<typeof draftContent>
