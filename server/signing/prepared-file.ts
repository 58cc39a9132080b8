import type { z } from 'zod'
import { agencyById } from '../agencies/directory.ts'
import type { ProfileName } from '../documents/profiles/profile.ts'
import { formatDate } from '../documents/symbols/format-date.ts'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { readFirst } from './first-reading.ts'
import { fieldPlaces, placesFor, type DocumentPlaces } from './field-places.ts'
import { addFields } from './formats/pdf/add-fields.ts'
import type { PreparedSignature } from './formats/pdf/byte-range.ts'
import { glyphsOf } from './formats/pdf/fonts.ts'
import { prepareSignature } from './formats/pdf/prepare-signature.ts'
import { signerDrawing } from './images/signer-drawing.ts'
import { initialPlaces } from './initials/initial-places.ts'
import { isInitialField, whyNotInFile, type InitialStep } from './initials/rules.ts'
import type { placesMoved } from './places/contract.ts'
import { movedPlaces } from './places/moved-places.ts'
import { refusingFormats } from './refusals.ts'
import type { SigningState } from './signing-state.ts'

/** Bytes for a key to sign, and where the fields stand in them. */
export interface PreparedFile extends PreparedSignature {
  places: DocumentPlaces
}

/** Which field is prepared, whose initials the body wants, and what the signer has moved. */
export interface FileGiven {
  field: string
  steps: readonly InitialStep[]
  moved: z.output<typeof placesMoved> | undefined
}

/** A document’s file with its fields, made before the first signature, and the visible signature drawn in one of them. */
export async function preparedFile(
  state: SigningState,
  given: FileGiven,
  { actor, at }: Context,
): Promise<PreparedFile> {
  const { field } = given
  const { base, places } = await fieldedFile(state, given, at)
  const name = isInitialField(field) ? actor.name : (state.document.signerName ?? actor.name)
  const prepared = await refusingFormats(async () => {
    const appearance = await signerDrawing(base, { field, personId: actor.personId, name })
    return prepareSignature(base, { field, appearance, at, certificateName: actor.name })
  })
  return { ...prepared, places }
}

/** A document’s file with its fields, still empty of the one to be signed, and where they stand. */
export interface FieldedFile {
  base: Uint8Array
  places: DocumentPlaces
}

/** The file with its fields; they are made before the first signature, and what they will hold is tried. */
export async function fieldedFile(
  state: SigningState,
  { field, steps, moved }: FileGiven,
  at: string,
): Promise<FieldedFile> {
  const { document, file } = state
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const bytes = await files().open(file.sha256)
  if (file.kind === 'uploaded') await readFirst(bytes, file.sha256)
  const isFielded = file.kind === 'initialled'
  refuseIf(409, isFielded && moved ? ['signing.places_fixed'] : [])
  refuseIf(409, isFielded ? whyNotInFile(field, file.places?.initials) : [])
  const places =
    isFielded && file.places
      ? file.places
      : await placesOf(bytes, { state, steps, moved, profile: agency.profile })
  const base = await refusingFormats(() => {
    refuseMissingGlyphs(state, { agencyName: agency.name, at })
    return isFielded ? bytes : addFields(bytes, fieldPlaces(places))
  })
  return { base, places }
}

interface PlacesGiven extends Omit<FileGiven, 'field'> {
  state: SigningState
  profile: ProfileName
}

async function placesOf(
  bytes: Uint8Array,
  { state: { document, file }, profile, steps, moved }: PlacesGiven,
): Promise<DocumentPlaces> {
  const places = file.places ?? (await placesFor(bytes, profile, document.signerName))
  const initials = initialPlaces(places, steps)
  return await movedPlaces(bytes, initials.length > 0 ? { ...places, initials } : places, moved)
}

// What number and seal will print is tried now: once the signer has signed, it would be too late.
function refuseMissingGlyphs(
  { document: { notation } }: SigningState,
  { agencyName, at }: { agencyName: string; at: string },
): void {
  glyphsOf('regular', `Số: 0123456789${notation ?? ''}`)
  glyphsOf('italic', formatDate(dayOf(at)))
  glyphsOf('bold', agencyName.toLocaleUpperCase('vi'))
}
