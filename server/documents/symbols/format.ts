import type { ProfileName } from '../profiles/profile.ts'
import { profileOf, typeOf } from '../profiles/profiles.ts'

/** What a symbol is made of; codes are printed as given, in NFC. */
export interface SymbolParts {
  profile: ProfileName
  /** Type code of the profile, e.g. `decision`; one it does not have is refused. */
  type: string
  organCode: string
  /** Drafting unit or field, printed where the profile's rules put it. */
  unitCode?: string | undefined
}

/** A number as printed: at least two digits. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3; 05-HD/VPTW. */
export function formatNumber(profile: ProfileName, number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new RangeError(`A number of the ${profile} register must be a whole number from 1`)
  }
  return String(number).padStart(2, '0')
}

/** The symbol after the number: `QĐ-UBND`, `UBND-VX`, `NQ/ĐU`. */
export function formatSymbol({ profile, type, organCode, unitCode }: SymbolParts): string {
  const rules = profileOf(profile)
  const found = typeOf(profile, type)
  if (found === undefined) throw new RangeError(`The ${profile} profile has no type ${type}`)
  const withUnit = unitCode && (rules.unitInSymbol === 'always' || found.abbreviation === null)
  const organ = withUnit ? `${organCode}-${unitCode}` : organCode
  const join = rules.symbolForm === 'state' ? '-' : '/'
  const symbol = found.abbreviation === null ? organ : `${found.abbreviation}${join}${organ}`
  return symbol.normalize('NFC')
}

/** Character between number and symbol: `/` in state form, `-` in Party form. */
export function numberSeparator(profile: ProfileName): '/' | '-' {
  return profileOf(profile).symbolForm === 'state' ? '/' : '-'
}

/** Number and symbol as printed and quoted: `15/QĐ-UBND`, `05-NQ/ĐU`, with a year `30/2020/NĐ-CP`. */
export function formatReference(reference: {
  profile: ProfileName
  number: number
  /** As of formatSymbol. */
  symbol: string
  /** Only for normative acts, which the Party form does not have. */
  year?: number | undefined
}): string {
  const { profile, symbol, year } = reference
  const number = formatNumber(profile, reference.number)
  const middle = year === undefined ? '' : `${year}/`
  return `${number}${numberSeparator(profile)}${middle}${symbol}`
}
