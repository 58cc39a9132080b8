import type { DocumentRow } from '../documents/official-document.ts'
import type { ProfileName } from '../documents/profiles/profile.ts'
import { formatNumber } from '../documents/symbols/format.ts'
import { formatDate } from '../documents/symbols/format-date.ts'
import { printsSymbol, type DocumentPlaces } from './field-places.ts'
import type { PreparedSignature } from './formats/pdf/byte-range.ts'
import type { Drawing } from './formats/pdf/drawing.ts'
import { prepareSignature } from './formats/pdf/prepare-signature.ts'
import { roundSeal } from './formats/pdf/round-seal.ts'

/** What a seal is prepared from: a document with its number and date, and its body. */
export interface SealGiven {
  document: Pick<DocumentRow, 'number' | 'reference' | 'issuedOn'>
  places: DocumentPlaces | null
  agency: { name: string; profile: ProfileName }
  at: string
  /** The registered image of the seal; drawn from the body's name where there is none. */
  appearance?: Drawing | undefined
}

/**
 * The revision that fills number and date into a signed file and opens the seal's signature over them.
 * The same number and moment give the same bytes, so nothing of it needs keeping between number and seal.
 */
export function preparedSeal(
  signed: Uint8Array,
  { document, places, agency, at, appearance }: SealGiven,
): PreparedSignature {
  const { number, reference, issuedOn } = document
  if (number === null || reference === null || issuedOn === null) {
    throw new Error('a document without a number has no seal to prepare')
  }
  const isAlone = places === null || printsSymbol(places)
  return prepareSignature(signed, {
    field: 'seal',
    at,
    certificateName: agency.name,
    appearance: appearance ?? sealOf(agency.name),
    fill: {
      number: isAlone ? formatNumber(agency.profile, number) : reference,
      date: formatDate(issuedOn),
    },
  })
}

const mostKept = 200
const drawn = new Map<string, Drawing>()

function sealOf(name: string): Drawing {
  const seal = drawn.get(name) ?? roundSeal(name)
  if (drawn.size >= mostKept) drawn.clear()
  drawn.set(name, seal)
  return seal
}
