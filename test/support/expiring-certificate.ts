import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeIdentity, writeIdentity } from '../../certs/identity.ts'
import { change, transact } from '../../server/platform/database.ts'
import { foreignCode, foreignName } from './foreign-document.ts'
import { foreignKeys, pem } from './foreign-keys.ts'

const addresses = {
  crlAddress: 'http://localhost/issuing.crl',
  issuerAddress: 'http://localhost/issuing.crt',
}

/** Writes `<path>.key.pem` and `<path>.pem`, whose certificate ends so many days from now (before now where negative); gives when it ends, ISO 8601 UTC. */
export async function writeEnding(path: string, days: number): Promise<string> {
  const from = new Date(Date.now() + days * 86_400_000)
  from.setUTCFullYear(from.getUTCFullYear() - 3)
  const subject = [['CN', foreignName]] as const
  const terms = { profile: 'signer', years: 3, addresses } as const
  await writeIdentity(path, makeIdentity({ ...terms, subject, from }))
  return new Date(new X509Certificate(await readFile(`${path}.pem`)).validTo).toISOString()
}

/** Gives the body of the other installation such a key, and pins its certificate here; gives when it ends, ISO 8601 UTC. */
export async function pinEnding(days: number): Promise<string> {
  const endsAt = await writeEnding(join(foreignKeys, foreignCode), days)
  const certificate = pem(foreignCode)
  await transact(() =>
    change('UPDATE body_carriers SET certificate = :certificate', { certificate }),
  )
  return endsAt
}
