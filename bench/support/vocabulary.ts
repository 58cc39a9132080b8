/** Numbers from 0 up to 1, the same each time: what is measured does not change from run to run. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 0x1000000
  }
}

const beginnings = 'b c d đ g h k kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const ends =
  'a an ang ao at ay e en eo i inh it iêu iên o on ong oa u un uy uôc ươi ưng ât ôi'.split(' ')
const syllables = ends.flatMap((end) => beginnings.map((beginning) => `${beginning}${end}`))
const familyNames = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(
  ' ',
)

/** A syllable, the frequent ones far oftener, as in any language. */
export function syllable(next: () => number): string {
  const place = Math.floor(syllables.length ** next()) - 1
  return syllables[place] ?? 'a'
}

/** So many syllables with blanks between. */
export function sentence(next: () => number, length: number): string {
  return Array.from({ length }, () => syllable(next)).join(' ')
}

/** The name of a person. */
export function personName(next: () => number): string {
  const family = familyNames[Math.floor(next() * familyNames.length)] ?? 'Lê'
  return `${family} ${sentence(next, 2)}`
}
