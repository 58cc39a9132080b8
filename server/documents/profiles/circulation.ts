/** Marks that narrow the circulation of an open document; they are not levels of secrecy. */
export const circulationMarks = ['internal', 'return-after-reading'] as const

/** A mark of circulation. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục III.2c. */
export type CirculationMark = (typeof circulationMarks)[number]

const words: Readonly<Record<CirculationMark, string>> = {
  internal: 'LƯU HÀNH NỘI BỘ',
  'return-after-reading': 'XEM XONG TRẢ LẠI',
}

/** The words printed in a frame for a mark of circulation. */
export function circulationWords(mark: CirculationMark): string {
  return words[mark]
}
