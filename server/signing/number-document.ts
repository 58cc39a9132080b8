import { agencyById } from '../agencies/directory.ts'
import { actingAs, type ActingAs } from '../agencies/substitutions/act-as.ts'
import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, type DocumentRow } from '../documents/official-document.ts'
import type { ProfileName } from '../documents/profiles/profile.ts'
import { takeKept } from '../documents/registers/numbers/number-standing.ts'
import {
  enterRegister,
  seriesFor,
  takeNext,
  type Series,
  type TakenNumber,
} from '../documents/registers/take-number.ts'
import { formatReference } from '../documents/symbols/format.ts'
import { act } from '../journal/act.ts'
import { sha256 } from '../platform/digest.ts'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import { found } from '../platform/refusal.ts'
import type { DocumentPlaces } from './field-places.ts'
import { preparedSeal } from './prepared-seal.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotNumber } from './rules.ts'
import { signingState } from './signing-state.ts'

interface Numbering {
  document: DocumentRow
  /** The signed file. */
  bytes: Uint8Array
  places: DocumentPlaces | null
  series: Series
  /** A number kept back for it; null for the next one. */
  keptNumber: number | null
  issuedOn: string
  agency: { name: string; profile: ProfileName }
  /** In whose post the clerk acts. */
  acting: ActingAs
}

/** Gives a signed document the next number of its series and the date of the day, and enters it in the book. */
export async function numberDocument(
  { documentId, keptNumber = null }: { documentId: number; keptNumber?: number | null | undefined },
  context: Context,
) {
  const { document, file, signatures } = await signingState(context.actor, documentId)
  const acting = await actingAs('seal', context, (one) => whyNotNumber(document, signatures, one))
  refuseSigning(acting.whyNot)
  const { agencyId, typeCode, unitId } = document
  const issuedOn = dayOf(context.at)
  const series = await seriesFor({ agencyId, kind: 'outgoing', typeCode, unitId, on: issuedOn })
  const agency = found(await agencyById(agencyId), 'agency.not_found')
  const bytes = await files().open(file.sha256)
  return await giveNumber(
    { document, bytes, places: file.places, series, keptNumber, issuedOn, agency, acting },
    context,
  )
}

// The number is in nobody's hands until the act ends: what fails after it was taken gives it back.
const giveNumber = act(
  'document.number',
  async (numbering: Numbering, context) => {
    const { document, issuedOn, acting } = numbering
    const { agencyId, id } = document
    const taken = await numberTaken(numbering)
    const numbered = { ...document, ...numberOf(numbering, taken.number), issuedOn }
    const preparedSha256 = await provenSeal(numbering, numbered, context)
    const { number, notation, reference } = numbered
    const changes = { stage: 'numbered', number, notation, reference, issuedOn } as const
    await moveDocument(document, changes, context)
    await enterRegister({ ...taken, agencyId, documentId: id }, context)
    await completeDocumentStep(document, 'document.number', null, {
      ...context,
      actor: acting.as,
    })
    return { id, number, reference, issuedOn, preparedSha256 }
  },
  ({ document }) => document.id,
  ({ acting }, { number, reference, issuedOn, preparedSha256 }) => ({
    forPostId: acting.actedFor?.postId ?? null,
    number,
    reference,
    issuedOn,
    preparedSha256,
  }),
)

async function numberTaken({ series, keptNumber, issuedOn }: Numbering): Promise<TakenNumber> {
  if (keptNumber === null) return await takeNext(series)
  return await takeKept({ ...series, number: keptNumber }, issuedOn)
}

function numberOf({ document, agency }: Numbering, number: number) {
  const { notation } = document
  if (notation === null) throw new Error('an outgoing document has its symbol from its first draft')
  const reference = formatReference({ profile: agency.profile, number, symbol: notation })
  return { number, notation, reference }
}

// A number that could not be printed under the seal is refused now, not after it was given.
async function provenSeal(
  { bytes, places, agency }: Numbering,
  document: DocumentRow,
  { at }: Context,
): Promise<string> {
  const { prepared } = await refusingFormats(() =>
    preparedSeal(bytes, { document, places, agency, at }),
  )
  return sha256(prepared)
}
