import type { ProfileName, SymbolForm } from '../profiles/profile.ts'
import { gluedType, isPartyOrgan, typeCodesOf } from './recognise.ts'

/** Why a symbol was read with doubt. */
export type SymbolIrregularity =
  | 'symbol.unreadable'
  | 'symbol.has_spaces'
  | 'symbol.number_without_leading_zero'
  | 'symbol.type_and_organ_run_together'
  | 'symbol.party_organ_in_state_form'
  | 'symbol.other_organ_in_party_form'
  | 'symbol.unknown_organ'

/** A number and symbol taken apart; nothing of the text is dropped. */
export interface ParsedSymbol {
  /** The text read, NFC, without `Số:` and spaces. */
  text: string
  /** The number as printed, with a letter if it has one (`15a`); null when unreadable. */
  number: string | null
  /** Only on normative acts. */
  year: number | null
  /** All after the number (and year), e.g. `QĐ-UBND`; the whole text when unreadable. */
  notation: string
  form: SymbolForm | null
  organCode: string | null
  /** Type code; null when none is stated or when the abbreviation stands for several. */
  typeCode: string | null
  /** Every type the abbreviation may stand for. */
  possibleTypeCodes: readonly string[]
  irregular: readonly SymbolIrregularity[]
}

/** Bodies known to the reader: code in the symbol to the rules the body follows. */
export interface ParseOptions {
  knownOrganCodes?: ReadonlyMap<string, ProfileName>
}

const statePattern =
  /^(\d{1,6}[a-z]?)\/(?:((?:19|20)\d{2})\/)?(\p{Lu}[\p{L}\d&]*(?:-[\p{Lu}\d][\p{L}\d&.]*)*)$/u
const partyPattern =
  /^(\d{1,6}[a-z]?)-(\p{Lu}\p{L}*)\/(\p{Lu}[\p{L}\d]*(?:-[\p{Lu}\d][\p{L}\d]*)*)$/u

/** Reads a printed number and symbol of any system; irregular ones are read and flagged. */
export function parseSymbol(printed: string, options: ParseOptions = {}): ParsedSymbol {
  const trimmed = printed
    .normalize('NFC')
    .trim()
    .replace(/^Số\s*:?\s*/iu, '')
  const text = trimmed.replace(/\s+/g, '')
  const parsed = readParty(text, options) ?? readState(text, options) ?? unreadable(text)
  const early: SymbolIrregularity[] = text === trimmed ? [] : ['symbol.has_spaces']
  if (/^\d[a-z]?$/.test(parsed.number ?? '')) early.push('symbol.number_without_leading_zero')
  return { ...parsed, irregular: [...early, ...parsed.irregular] }
}

function readParty(text: string, { knownOrganCodes }: ParseOptions): ParsedSymbol | null {
  const [, number, abbreviation = '', organs = ''] = partyPattern.exec(text) ?? []
  if (number === undefined) return null
  const notation = `${abbreviation}/${organs}`
  const known = knownProfile(organs, knownOrganCodes)
  const irregular: SymbolIrregularity[] = []
  if (known === 'state' || known === 'front') irregular.push('symbol.other_organ_in_party_form')
  if (known === null) irregular.push('symbol.unknown_organ')
  const types = typed(typeCodesOf('party', abbreviation))
  return {
    text,
    number,
    year: null,
    notation,
    form: 'party',
    organCode: organs,
    ...types,
    irregular,
  }
}

function readState(text: string, { knownOrganCodes }: ParseOptions): ParsedSymbol | null {
  const [, number, year, notation = ''] = statePattern.exec(text) ?? []
  if (number === undefined) return null
  const read = readNotation(notation, year !== undefined, knownOrganCodes)
  return {
    text,
    number,
    year: year === undefined ? null : Number(year),
    notation,
    form: 'state',
    organCode: read.organCode,
    ...typed(read.typeCodes),
    irregular: [
      ...(read.isGlued ? (['symbol.type_and_organ_run_together'] as const) : []),
      ...organDoubts(read.organCode, knownOrganCodes),
    ],
  }
}

/** What is odd about an organ under a symbol of state form. */
function organDoubts(
  organCode: string,
  known: ParseOptions['knownOrganCodes'],
): SymbolIrregularity[] {
  const profile = knownProfile(organCode, known)
  const isParty = profile === 'party' || profile === 'youth' || isPartyOrgan(organCode)
  const doubts: SymbolIrregularity[] = isParty ? ['symbol.party_organ_in_state_form'] : []
  return profile === null ? [...doubts, 'symbol.unknown_organ'] : doubts
}

/** Splits `QĐ-UBND` into type and organ; without a type it is a letter, or with a year a law. */
function readNotation(
  notation: string,
  isNormative: boolean,
  known: ReadonlyMap<string, ProfileName> | undefined,
): { organCode: string; typeCodes: readonly string[]; isGlued: boolean } {
  const [first = '', ...rest] = notation.split('-')
  const typeCodes = typeCodesOf('state', first)
  if (typeCodes.length > 0 && rest.length > 0) {
    return { organCode: rest.join('-'), typeCodes, isGlued: false }
  }
  const glued = gluedType(first, known)
  if (glued === null) {
    return { organCode: notation, typeCodes: isNormative ? [] : ['letter'], isGlued: false }
  }
  const organCode = [glued.organCode, ...rest].join('-')
  return { organCode, typeCodes: typeCodesOf('state', glued.abbreviation), isGlued: true }
}

/** Rules of the organ; null when the reader knows organs but not this one. */
function knownProfile(
  organCode: string,
  known: ReadonlyMap<string, ProfileName> | undefined,
): ProfileName | null | undefined {
  if (known === undefined) return undefined
  return known.get(organCode) ?? known.get(organCode.split('-')[0] ?? '') ?? null
}

function typed(codes: readonly string[]): {
  typeCode: string | null
  possibleTypeCodes: readonly string[]
} {
  return { typeCode: codes.length === 1 ? (codes[0] ?? null) : null, possibleTypeCodes: codes }
}

function unreadable(text: string): ParsedSymbol {
  return {
    text,
    number: null,
    year: null,
    notation: text,
    form: null,
    organCode: null,
    typeCode: null,
    possibleTypeCodes: [],
    irregular: ['symbol.unreadable'],
  }
}
