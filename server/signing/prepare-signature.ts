import { agencyById } from '../agencies/directory.ts'
import { visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import { currentVersion, type VersionRow } from '../documents/versions.ts'
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

/** How long prepared bytes wait for their signature. */
const minutesToSign = 15

/** Prepares a document's file for the key of its signer: the fields, the visible signature, room for the CMS. */
export async function prepareSignature(input: InputOf<typeof description>, context: Context) {
  const { actor } = context
  const document = await visibleDocument(actor, input.documentId)
  refuseSigning(whyNotSign(document, actor))
  refuseIf(409, input.version === document.version ? [] : ['signing.version_changed'])
  const { view } = await signerCertificate(input.certificate, context)
  const version = await currentVersion(document)
  const file = await preparedFile(document, version, context)
  const preparation = await preparationOf(document, version, { ...file, context })
  return await keepPreparation(
    { document, preparation: { ...preparation, certificateSha256: view.fingerprint } },
    context,
  )
}

interface PreparedFile extends PreparedSignature {
  places: DocumentPlaces
}

async function preparedFile(
  document: DocumentRow,
  version: VersionRow,
  { actor, at }: Context,
): Promise<PreparedFile> {
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const bytes = await files().open(version.sha256)
  const places = await placesFor(bytes, version, { document, profile: agency.profile })
  const claim = { at, certificateName: actor.name }
  const appearance = signatureImage(document.signerName ?? actor.name)
  const prepared = await refusingFormats(() =>
    prepareInPdf(addFields(bytes, fieldPlaces(places)), { field: 'signer', appearance, ...claim }),
  )
  return { ...prepared, places }
}

async function preparationOf(
  document: DocumentRow,
  version: VersionRow,
  { context, ...file }: PreparedFile & { context: Context },
): Promise<Omit<PreparationRow, 'certificateSha256'>> {
  const { actor, at } = context
  const { sha256 } = await files().keep(file.prepared)
  return {
    documentId: document.id,
    id: newId(),
    agencyId: document.agencyId,
    field: 'signer',
    postId: actor.postId,
    personId: actor.personId,
    baseVersion: version.version,
    baseSha256: version.sha256,
    preparedSha256: sha256,
    digest: Buffer.from(file.digest).toString('hex'),
    byteRange: file.byteRange,
    places: JSON.stringify(file.places),
    preparedAt: at,
    expiresAt: minutesBefore(at, -minutesToSign),
  }
}

interface Keeping {
  document: DocumentRow
  preparation: PreparationRow
}

const keepPreparation = act(
  'document.prepare_signature',
  async ({ preparation }: Keeping) => {
    await replacePreparation(preparation)
    const { id, digest, byteRange, expiresAt } = preparation
    return { id, digest, byteRange: [...byteRange], expiresAt }
  },
  ({ document }) => document.id,
  ({ preparation: { baseVersion, preparedSha256, certificateSha256 } }) => ({
    version: baseVersion,
    preparedSha256,
    certificateSha256,
  }),
)
