import type { Context } from '../../platform/context.ts'
import { keySettings } from './key-settings.ts'
import { remoteAccount } from './remote/remote-account.ts'

/** Which kinds of key may be used here, and one's own account at the remote service. */
export async function showKeys(_: object, { actor }: Context) {
  const { kinds, committeeAddress } = keySettings()
  return {
    kinds: [...kinds],
    account: (await remoteAccount(actor.personId)) ?? null,
    committeeAddress: kinds.includes('committee') ? committeeAddress : null,
  }
}
