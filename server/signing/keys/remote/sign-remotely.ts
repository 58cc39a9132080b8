import type { Context } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { attachCms } from '../../attach-signature.ts'
import { cmsBy } from '../../formats/cms/signing-key.ts'
import { signingState } from '../../signing-state.ts'
import { usablePreparation } from '../../usable-preparation.ts'
import type { signRemotely as description } from '../contract.ts'
import { credential } from './remote-credentials.ts'
import { remoteSigningKey } from './remote-signing-key.ts'

/** Signs prepared bytes with one's own key at the remote service: its signature is put into a CMS here and attached as any other is. */
export async function signRemotely(input: InputOf<typeof description>, context: Context) {
  const { documentId, preparationId, credentialId, hasReadToEnd, ...secrets } = input
  const state = await signingState(context.actor, documentId)
  const preparation = await usablePreparation(state.document, preparationId, context)
  const found = await credential(credentialId)
  const isExpected = sha256(found.certificate) === preparation.certificateSha256
  refuseIf(422, isExpected ? [] : ['signing.certificate_differs'])
  const digest = Buffer.from(preparation.digest, 'hex')
  const cms = await cmsBy(remoteSigningKey(found, secrets), digest)
  return await attachCms({ state, preparation, hasReadToEnd }, cms, context)
}
