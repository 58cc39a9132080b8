import { CallProblem } from '../call.ts'
import { connectClient } from './key-client.ts'
import type { KeyKind } from './key-kinds.tsx'
import { openKey, type HeldKey } from './key.ts'
import type { listRemoteKeys } from '../../server/signing/keys/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'

/** A key at the remote service, as it is listed. */
export type ListedKey = ReplyOf<typeof listRemoteKeys>['keys'][number]

/** What was typed and chosen so far; Enter may come before the screen has seen the last letter, so it is written at once. */
export interface KeyDraft {
  file?: File | undefined
  password: string
  remote?: ListedKey | undefined
  pin: string
}

/** Whose key it is, and how the screen calls a client. */
export interface KeyOwner {
  personId: number
  clientName: string
  clientAddress: string
}

/** Takes the drafted key of a kind in hand; one that does not open is refused. */
export async function takeKey(
  kind: KeyKind,
  { file, password, remote, pin }: KeyDraft,
  { personId, clientName, clientAddress }: KeyOwner,
): Promise<HeldKey> {
  if (kind === 'committee') {
    await connectClient(clientAddress)
    return { kind, personId, name: clientName, address: clientAddress }
  }
  if (kind === 'remote') return remoteKey(remote, pin, personId)
  if (!file) throw new CallProblem(0, { reasons: ['pkcs12.unreadable'] })
  return await openKey(file, password, personId)
}

function remoteKey(listed: ListedKey | undefined, pin: string, personId: number): HeldKey {
  if (!listed) throw new CallProblem(0, { reasons: ['remote.credential_unknown'] })
  const { credentialId, certificate, needs, description } = listed
  return {
    kind: 'remote',
    personId,
    name: description === '' ? credentialId : description,
    credentialId,
    certificate,
    password: needs.includes('password') ? pin : undefined,
    needsOneTime: needs.includes('oneTimePassword'),
  }
}
