import type { z } from 'zod'
import { certificateParts } from '../../formats/cms/certificate-parts.ts'
import type { Bytes } from '../../formats/cms/der.ts'
import { issuersOf } from '../issuers-of.ts'
import { cscCredential, cscCredentials } from './csc-shapes.ts'
import { refuseRemote } from './remote-problem.ts'
import { callService } from './remote-service.ts'

/** What a credential’s owner must give for each signature. */
export type RemoteSecret = 'password' | 'oneTimePassword'

/** A key at a remote service. */
export interface RemoteCredential {
  id: string
  description: string
  certificate: Bytes
  chain: Bytes[]
  needs: RemoteSecret[]
}

const most = 10

type Told = z.output<typeof cscCredential>

/** The keys that an account has at the service and that may sign; whatever else it has is left out. */
export async function credentialsOf(account: string): Promise<RemoteCredential[]> {
  const asked = { userID: account, onlyValid: true, maxResults: most }
  const { credentialIDs } = await callService('credentials/list', asked, cscCredentials)
  const read = await Promise.all(credentialIDs.slice(0, most).map(readCredential))
  return read.flatMap((credential) => credential ?? [])
}

/** A key at the service; one that cannot sign is refused. */
export async function credential(id: string): Promise<RemoteCredential> {
  const read = await readCredential(id)
  return read ?? refuseRemote('remote.credential_unusable', id)
}

async function readCredential(credentialID: string): Promise<RemoteCredential | undefined> {
  const asked = { credentialID, certificates: 'chain', certInfo: false, authInfo: true }
  const { key, cert, auth, description } = await callService(
    'credentials/info',
    asked,
    cscCredential,
  )
  const [certificate, ...others] = cert.certificates.map((each) => der(each))
  if (!certificate || !maySign({ key, cert, auth }) || !isReadable(certificate)) return undefined
  return {
    id: credentialID,
    description: (description ?? '').slice(0, 200),
    certificate,
    chain: issuersOf(certificate, others) as Bytes[],
    needs: needsOf(auth?.objects ?? []),
  }
}

// Other modes send the owner’s browser elsewhere: here they prove themselves by what they type.
function maySign({ key, cert, auth }: Pick<Told, 'key' | 'cert' | 'auth'>): boolean {
  const isValid = cert.status === undefined || cert.status === 'valid'
  return key.status === 'enabled' && isValid && (auth === undefined || auth.mode === 'explicit')
}

const der = (base64: string): Bytes => new Uint8Array(Buffer.from(base64, 'base64'))

function isReadable(certificate: Bytes): boolean {
  try {
    return Boolean(certificateParts(certificate).algorithm)
  } catch {
    return false
  }
}

function needsOf(objects: readonly { id: string }[]): RemoteSecret[] {
  const isOneTime = ({ id }: { id: string }) => /otp/i.test(id)
  return [
    ...(objects.some((each) => !isOneTime(each)) ? (['password'] as const) : []),
    ...(objects.some(isOneTime) ? (['oneTimePassword'] as const) : []),
  ]
}
