import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { minutesBefore } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { files } from '../platform/files.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import { signerCertificate } from './certificates.ts'
import type { prepareSignature as description } from './contract.ts'
import { replacePreparation, type PreparationRow } from './preparations.ts'
import { initialsOf } from './initials/steps.ts'
import { whyNotField } from './initials/rules.ts'
import { preparedFile, type PreparedFile } from './prepared-file.ts'
import { refuseSigning } from './refusals.ts'
import { signingState, type SigningState } from './signing-state.ts'

/** How long prepared bytes wait for their signature. */
const minutesToSign = 15

/** Prepares a document's file for the key of its signer, or of whoever puts their initials: fields, visible signature, room for the CMS. */
export async function prepareSignature(input: InputOf<typeof description>, context: Context) {
  const { actor } = context
  const { field } = input
  const state = await signingState(actor, input.documentId)
  const { document } = state
  const initials = await initialsOf(document)
  refuseSigning(whyNotField(field, { document, ...initials }, actor))
  refuseIf(409, input.version === document.version ? [] : ['signing.version_changed'])
  const { view } = await signerCertificate(input.certificate, context)
  const given = { field, steps: initials.steps, moved: input.places }
  const prepared = await preparedFile(state, given, context)
  const preparation = await preparationOf(state, { field, ...prepared }, context)
  return await keepPreparation({ ...preparation, certificateSha256: view.fingerprint }, context)
}

async function preparationOf(
  { document, file }: SigningState,
  { field, prepared, digest, byteRange, places }: PreparedFile & { field: string },
  { actor, at }: Context,
): Promise<Omit<PreparationRow, 'certificateSha256'>> {
  const { sha256 } = await files().keep(prepared)
  return {
    documentId: document.id,
    id: newId(),
    agencyId: document.agencyId,
    field,
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
