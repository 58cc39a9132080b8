import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { signerCertificate } from './certificates.ts'
import type { prepareSignature as description } from './contract.ts'
import { preparedFile } from './prepared-file.ts'
import { keepPreparation, preparable, preparationOf } from './preparing.ts'

/** Prepares a document's file for the key of its signer, or of whoever puts their initials: fields, visible signature, room for the CMS. */
export async function prepareSignature(input: InputOf<typeof description>, context: Context) {
  const { field } = input
  const { state, steps } = await preparable(input, context)
  const { view } = await signerCertificate(input.certificate, context)
  const prepared = await preparedFile(state, { field, steps, moved: input.places }, context)
  const { prepared: bytes, byteRange, digest, places } = prepared
  const waiting = { field, bytes, byteRange, digest, places, certificateSha256: view.fingerprint }
  return await keepPreparation(
    { preparation: await preparationOf(state, waiting, context) },
    context,
  )
}
