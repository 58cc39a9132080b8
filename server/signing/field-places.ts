import type { Place, Places, TextPlace } from '../documents/layout/places.ts'
import { placesInUploadedPdf, type UploadedPlaces } from '../documents/layout/uploaded-places.ts'
import type { ProfileName } from '../documents/profiles/profile.ts'
import type { FieldPlaces } from './formats/pdf/add-fields.ts'
import type { FieldPlace, TextPlace as TextFieldPlace } from './formats/pdf/field-bodies.ts'

/** Where the four fields of a document go, as its drafting or its uploaded file tells. */
export type DocumentPlaces = Places | UploadedPlaces

const aligned = { left: 'left', center: 'centre', right: 'right' } as const
// Room for the whole reference, where the file itself prints none of it.
const referencePoints = 120

/** The places in a file that nobody has looked at yet, such as one that was uploaded. */
export async function placesFor(
  bytes: Uint8Array,
  profile: ProfileName,
  signerName: string | null,
): Promise<DocumentPlaces> {
  return await placesInUploadedPdf(bytes, { profile, signerName: signerName ?? '' })
}

/** Whether the file prints the symbol beside the number's gap, so that the number alone is filled in. */
export function printsSymbol({ number }: DocumentPlaces): boolean {
  return !('foundBy' in number) || number.foundBy === 'text'
}

/** The places as fields of a PDF. */
export function fieldPlaces(places: DocumentPlaces): FieldPlaces {
  const { number, date, signer, seal, initials = [] } = places
  return {
    number: printsSymbol(places) ? textField(number) : textField(widened(number)),
    date: textField(date),
    signer: field(signer),
    seal: field(seal),
    initials: initials.map(field),
  }
}

const widened = (place: TextPlace): TextPlace => ({
  ...place,
  width: referencePoints,
  alignment: 'left',
})

function textField(place: TextPlace): TextFieldPlace {
  const style = place.style === 'italic' ? 'italic' : 'regular'
  const covers = 'coversText' in place && place.coversText === true
  return {
    ...field(place),
    style,
    fontSize: place.fontSize,
    align: aligned[place.alignment],
    covers,
  }
}

function field({ page, x, y, width, height }: Place): FieldPlace {
  return { page, rectangle: [x, y, x + width, y + height] }
}
