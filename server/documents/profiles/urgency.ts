/** Levels of urgency, ascending. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2b. */
export const urgencyLevels = ['normal', 'urgent', 'very-urgent', 'express'] as const

/** How fast a document must be registered, presented and sent on. */
export type Urgency = (typeof urgencyLevels)[number]

/** A red framed stamp of fixed size, in millimetres. */
export interface UrgencyStamp {
  text: string
  widthMm: number
  heightMm: number
}

const stamps: Readonly<Record<Urgency, UrgencyStamp | null>> = {
  normal: null,
  urgent: { text: 'KHẨN', widthMm: 20, heightMm: 8 },
  'very-urgent': { text: 'THƯỢNG KHẨN', widthMm: 40, heightMm: 8 },
  express: { text: 'HỎA TỐC', widthMm: 30, heightMm: 8 },
}

/** The stamp printed for a level; null for an ordinary document. */
export function stampOf(urgency: Urgency): UrgencyStamp | null {
  return stamps[urgency]
}
