import { folded } from '../../platform/text.ts'

const dashes = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const slashes = /[\u2044\u2215\uff0f\\]/g
const crossedD = /[\u00d0\u00f0\u0110\u0189\u0256]/g

/**
 * A number and symbol spelled in one way, to compare and never to show: NFC, lower case, any dash or slash
 * alike, without `Số:`, spaces and leading zeros. `05/QĐ–UBND` and `số: 5/qđ-ubnd` are the same; `QĐ` and `QyĐ` stay two.
 */
export function symbolKey(printed: string): string {
  const plain = printed
    .normalize('NFC')
    .trim()
    .replace(/^Số\s*:?\s*/iu, '')
    .replace(/\s+/g, '')
    .replace(crossedD, 'đ')
    .toLocaleLowerCase('vi')
    .replace(dashes, '-')
    .replace(slashes, '/')
  return plain
    .replace(/[-/]+/g, '/')
    .replace(/^0+(?=\d)/, '')
    .slice(0, 80)
}

const short: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bub ?mttq\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\btp\b/g, 'thanh pho'],
]

/** An issuer's name spelled in one way, to compare: without accents, case, marks and the usual abbreviations. */
export function issuerKey(name: string): string {
  let plain = folded(name.normalize('NFC').replace(crossedD, 'đ'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  for (const [pattern, words] of short) plain = plain.replace(pattern, words)
  return plain.slice(0, 200)
}
