/** Page margins in millimetres. */
export interface Margins {
  top: number
  bottom: number
  left: number
  right: number
}

/** Sizes the templates set a document by; lengths in millimetres (`…Mm`) or points (`…Pt`). */
export interface LayoutParameters {
  margins: Margins
  /** Distance of the page number's top from the page's top edge. */
  pageNumberMm: number
  pageNumberPt: number
  parentPt: number
  agencyPt: number
  /** The national heading, or the name of the Party or the Union. */
  headingPt: number
  mottoPt: number
  /** Words before the number, e.g. `Số:`. */
  numberLabel: string
  numberPt: number
  datePt: number
  typePt: number
  abstractPt: number
  /** Subject of a letter, under its number, and the words before it. */
  letterSubjectPt: number
  letterSubjectLabel: string
  letterSubjectItalic: boolean
  bodyPt: number
  /** Distance of baselines inside a paragraph. */
  linePitchPt: number
  /** Extra distance between paragraphs. */
  paragraphGapPt: number
  firstLineIndentMm: number
  authorityPt: number
  recipientsLabelPt: number
  recipientsPt: number
}

/** Layout of state documents. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I. */
export const stateLayout: LayoutParameters = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumberMm: 10,
  pageNumberPt: 14,
  parentPt: 13,
  agencyPt: 13,
  headingPt: 13,
  mottoPt: 14,
  numberLabel: 'Số:',
  numberPt: 13,
  datePt: 14,
  typePt: 14,
  abstractPt: 14,
  letterSubjectPt: 12,
  letterSubjectLabel: 'V/v',
  letterSubjectItalic: false,
  bodyPt: 14,
  linePitchPt: 17.5,
  paragraphGapPt: 6,
  firstLineIndentMm: 12.7,
  authorityPt: 14,
  recipientsLabelPt: 12,
  recipientsPt: 11,
}

/** Layout of Party documents. Source: Hướng dẫn 05-HD/VPTW (2026). */
export const partyLayout: LayoutParameters = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumberMm: 10,
  pageNumberPt: 14,
  parentPt: 14,
  agencyPt: 14,
  headingPt: 15,
  mottoPt: 14,
  numberLabel: 'Số',
  numberPt: 14,
  datePt: 14,
  typePt: 16,
  abstractPt: 15,
  letterSubjectPt: 12,
  letterSubjectLabel: 'về việc',
  letterSubjectItalic: true,
  bodyPt: 14,
  linePitchPt: 18,
  paragraphGapPt: 6,
  firstLineIndentMm: 10,
  authorityPt: 14,
  recipientsLabelPt: 14,
  recipientsPt: 12,
}
