import type { Context } from '../../../platform/context.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { keySettings } from '../key-settings.ts'
import { ownCredentials } from './own-credentials.ts'
import { remoteAccount } from './remote-account.ts'

/** One's own keys at the remote service, asked of it anew each time. */
export async function listRemoteKeys(_: object, context: Context) {
  refuseIf(409, keySettings().kinds.includes('remote') ? [] : ['remote.not_in_use'])
  const account = await remoteAccount(context.actor.personId)
  refuseIf(409, account === undefined ? ['remote.no_account'] : [])
  const credentials = await ownCredentials(account ?? '', context)
  return {
    keys: credentials.map(({ id, description, certificate, needs }) => ({
      credentialId: id,
      description,
      certificate: Buffer.from(certificate).toString('base64'),
      needs,
    })),
  }
}
