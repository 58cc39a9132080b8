import { agencyById } from '../agencies/directory.ts'
import { completeDocumentStep } from '../documents/document-steps.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import type { ProfileName } from '../documents/profiles/profile.ts'
import { enterRegister, takeNumber } from '../documents/registers/take-number.ts'
import { formatReference } from '../documents/symbols/format.ts'
import { currentVersion, type VersionRow } from '../documents/versions.ts'
import { act } from '../journal/act.ts'
import { sha256 } from '../platform/digest.ts'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import { found } from '../platform/refusal.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotNumber } from './rules.ts'
import { preparedSeal } from './prepared-seal.ts'
import { signaturesOf } from './signatures.ts'

interface Numbering {
  document: DocumentRow
  version: VersionRow
  /** The signed file. */
  bytes: Uint8Array
  agency: { name: string; profile: ProfileName }
}

/** Gives a signed document the next number of its series and the date of the day, and enters it in the book. */
export async function numberDocument({ documentId }: { documentId: number }, context: Context) {
  const { actor } = context
  const document = await visibleDocument(actor, documentId)
  refuseSigning(whyNotNumber(document, await signaturesOf(documentId), actor))
  const version = await currentVersion(document)
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const bytes = await files().open(version.sha256)
  return await giveNumber({ document, version, bytes, agency }, context)
}

// The number is in nobody's hands until the act ends: what fails after it was taken gives it back.
const giveNumber = act(
  'document.number',
  async (numbering: Numbering, context) => {
    const { document } = numbering
    const { agencyId, id } = document
    const issuedOn = dayOf(context.at)
    const series = { agencyId, kind: 'outgoing', typeCode: document.typeCode } as const
    const taken = await takeNumber({ ...series, on: issuedOn })
    const numbered = { ...document, ...numberOf(numbering, taken.number), issuedOn }
    const preparedSha256 = await provenSeal(numbering, numbered, context)
    const { number, notation, reference } = numbered
    await enterRegister({ ...taken, agencyId, documentId: id }, context)
    const changes = { stage: 'numbered', number, notation, reference, issuedOn } as const
    await moveDocument(document, changes, context)
    await completeDocumentStep(document, 'document.number', null, context)
    return { id, number, reference, issuedOn, preparedSha256 }
  },
  ({ document }) => document.id,
  (_, { number, reference, issuedOn, preparedSha256 }) => ({
    number,
    reference,
    issuedOn,
    preparedSha256,
  }),
)

function numberOf({ document, agency }: Numbering, number: number) {
  const { notation } = document
  if (notation === null) throw new Error('an outgoing document has its symbol from its first draft')
  const reference = formatReference({ profile: agency.profile, number, symbol: notation })
  return { number, notation, reference }
}

// A number that could not be printed under the seal is refused now, not after it was given.
async function provenSeal(
  { version, bytes, agency }: Numbering,
  document: DocumentRow,
  { at }: Context,
): Promise<string> {
  const { prepared } = await refusingFormats(() =>
    preparedSeal(bytes, { document, places: version.places, agency, at }),
  )
  return sha256(prepared)
}
