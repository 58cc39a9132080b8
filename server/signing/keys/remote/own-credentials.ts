import type { Context } from '../../../platform/context.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { signerCertificate } from '../../certificates.ts'
import { credentialsOf, type RemoteCredential } from './remote-credentials.ts'

/** The keys that an account has at the service and that are the actor's own: those of others are not even shown. */
export async function ownCredentials(
  account: string,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<RemoteCredential[]> {
  const own: RemoteCredential[] = []
  for (const credential of await credentialsOf(account)) {
    if (await isOwn(credential, { actor, at })) own.push(credential)
  }
  return own
}

const ofOthers: readonly string[] = [
  'signing.names_another',
  'signing.certificate_of_another',
  'signing.identifier_of_another',
]

// One that has expired, or gives way to another, is still the actor's: signing says why it does not serve.
async function isOwn(
  { certificate }: RemoteCredential,
  by: Pick<Context, 'actor' | 'at'>,
): Promise<boolean> {
  try {
    await signerCertificate(Buffer.from(certificate).toString('base64'), by)
    return true
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return !problem.reasons.some((reason) => ofOthers.includes(reason))
  }
}
