import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { attachCms } from './attach-signature.ts'
import type { signDocument as description } from './contract.ts'
import { signingState } from './signing-state.ts'
import { usablePreparation } from './usable-preparation.ts'

/** Attaches the CMS that the signer's own key made over the prepared bytes. */
export async function signDocument(input: InputOf<typeof description>, context: Context) {
  const { hasReadToEnd, documentId, preparationId } = input
  const state = await signingState(context.actor, documentId)
  const preparation = await usablePreparation(state.document, preparationId, context)
  const cms = Buffer.from(input.cms, 'base64')
  return await attachCms({ state, preparation, hasReadToEnd }, cms, context)
}
