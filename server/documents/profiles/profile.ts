import type { LayoutParameters } from './layout-parameters.ts'

/** The systems of bodies whose documents follow one set of rules. */
export const profileNames = ['state', 'party', 'front', 'youth'] as const

/** Name of a rule profile: whose rules a body's documents follow. */
export type ProfileName = (typeof profileNames)[number]

/** A kind of document; the code is ours and unique in its profile, the abbreviation may be shared. */
export interface DocumentType {
  /** Stable code, e.g. `decision`. */
  code: string
  /** Printed abbreviation in the symbol, case-sensitive; null where the symbol carries none. */
  abbreviation: string | null
  vietnamese: string
  english: string
  /** Words printed in capitals between the legal bases and the body, e.g. `QUYẾT ĐỊNH`. */
  enactment?: string
}

/** How a signer stands to the authority signed for. */
export type AuthorityKind = 'collective' | 'acting-head' | 'for-head' | 'by-order' | 'by-mandate'

/** A printed prefix of the signing authority, e.g. `KT.`. */
export interface AuthorityPrefix {
  kind: AuthorityKind
  text: string
  vietnamese: string
}

/** Grammar of number and symbol: `15/QĐ-UBND` (state) or `15-QĐ/TU` (party). */
export type SymbolForm = 'state' | 'party'

/** All rules by which one system numbers, writes and lays out its documents. */
export interface RuleProfile {
  name: ProfileName
  vietnamese: string
  types: readonly DocumentType[]
  symbolForm: SymbolForm
  /** Whether the drafting unit stands in the symbol of letters only, or of every document. */
  unitInSymbol: 'letters' | 'always'
  /** When numbers start again from 01: each calendar year, or each committee term. */
  counterPeriod: 'year' | 'term'
  /** Whether each type has its own series unless the head of the body decides otherwise. */
  countsPerType: boolean
  authorityPrefixes: readonly AuthorityPrefix[]
  /** The last line of the recipients, `<label><holder>`. */
  archive: { label: string; holder: string }
  /** Characters that close the body text. */
  endOfText: string
  /** Words before the addressees, by type code; `other` for all types not named. */
  addresseeLabel: { other: string; submission: string }
  layout: LayoutParameters
}
