import { agencyById } from '../agencies/directory.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { minutesBefore } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { files } from '../platform/files.ts'
import { newId } from '../platform/identifiers.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { signerCertificate } from './certificates.ts'
import type { prepareSignature as description } from './contract.ts'
import { fieldPlaces, placesFor, type DocumentPlaces } from './field-places.ts'
import { addFields } from './formats/pdf/add-fields.ts'
import type { PreparedSignature } from './formats/pdf/byte-range.ts'
import { prepareSignature as prepareInPdf } from './formats/pdf/prepare-signature.ts'
import { signatureImage } from './formats/pdf/signature-image.ts'
import { replacePreparation, type PreparationRow } from './preparations.ts'
import { refuseSigning, refusingFormats } from './refusals.ts'
import { whyNotSign } from './rules.ts'
import { signingState, type SigningState } from './signing-state.ts'

/** How long prepared bytes wait for their signature. */
const minutesToSign = 15

/** Prepares a document's file for the key of its signer: the fields, the visible signature, room for the CMS. */
export async function prepareSignature(input: InputOf<typeof description>, context: Context) {
  const { actor } = context
  const state = await signingState(actor, input.documentId)
  const { document } = state
  refuseSigning(whyNotSign(document, actor))
  refuseIf(409, input.version === document.version ? [] : ['signing.version_changed'])
  const { view } = await signerCertificate(input.certificate, context)
  const prepared = await preparedFile(state, context)
  const preparation = await preparationOf(state, prepared, context)
  return await keepPreparation({ ...preparation, certificateSha256: view.fingerprint }, context)
}

interface PreparedFile extends PreparedSignature {
  places: DocumentPlaces
}

async function preparedFile(
  { document, file }: SigningState,
  { actor, at }: Context,
): Promise<PreparedFile> {
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const bytes = await files().open(file.sha256)
  const places = file.places ?? (await placesFor(bytes, agency.profile, document.signerName))
  const claim = { at, certificateName: actor.name }
  const appearance = signatureImage(document.signerName ?? actor.name)
  const prepared = await refusingFormats(() =>
    prepareInPdf(addFields(bytes, fieldPlaces(places)), { field: 'signer', appearance, ...claim }),
  )
  return { ...prepared, places }
}

async function preparationOf(
  { document, file }: SigningState,
  { prepared, digest, byteRange, places }: PreparedFile,
  { actor, at }: Context,
): Promise<Omit<PreparationRow, 'certificateSha256'>> {
  const { sha256 } = await files().keep(prepared)
  return {
    documentId: document.id,
    id: newId(),
    agencyId: document.agencyId,
    field: 'signer',
    postId: actor.postId,
    personId: actor.personId,
    baseVersion: document.version,
    baseSha256: file.sha256,
    preparedSha256: sha256,
    digest: Buffer.from(digest).toString('hex'),
    byteRange,
    places: JSON.stringify(places),
    preparedAt: at,
    expiresAt: minutesBefore(at, -minutesToSign),
  }
}

const keepPreparation = act(
  'document.prepare_signature',
  async (preparation: PreparationRow) => {
    await replacePreparation(preparation)
    const { id, digest, byteRange, expiresAt } = preparation
    return { id, digest, byteRange: [...byteRange], expiresAt }
  },
  ({ documentId }) => documentId,
  ({ baseVersion, preparedSha256, certificateSha256 }) => ({
    version: baseVersion,
    preparedSha256,
    certificateSha256,
  }),
)
