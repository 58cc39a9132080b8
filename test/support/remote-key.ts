import { createPrivateKey } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAuthority } from '../../certs/make-authority.ts'
import { row } from '../../server/platform/database.ts'
import { blocks } from '../../server/signing/formats/cms/pem-key.ts'
import { allowKeys } from '../../server/signing/keys/key-settings.ts'
import { forgetAccess } from '../../server/signing/keys/remote/remote-service.ts'
import type { CredentialAtDouble, CscDouble } from './csc-double.ts'
import { dataFolder } from './installation.ts'
import { keyFolder } from './signing.ts'

/** What the owner of a key at the double types. */
export const remoteSecrets = { password: '135791', oneTimePassword: '246802' }

/** The key that a person has at the double, its certificate naming them, by the authority of this test run. */
export async function remoteKeyOf(logIn: string): Promise<CredentialAtDouble> {
  const person = await row<{ name: string }>('SELECT name FROM people WHERE log_in = :logIn', {
    logIn,
  })
  const body = { id: `remote-${logIn}`, name: person?.name ?? '' }
  const made = await makeAuthority(keyFolder, { people: [], bodies: [body], password: '' })
  const path = made.bodies.get(body.id) ?? ''
  const [key = '', certificates = ''] = await Promise.all(
    [`${path}.key.pem`, `${path}.pem`].map((each) => readFile(each, 'utf8')),
  )
  const { password: pin, oneTimePassword } = remoteSecrets
  return {
    privateKey: createPrivateKey(key),
    certificates: blocks(certificates, 'CERTIFICATE'),
    isRsa: false,
    ...{ pin, oneTimePassword },
  }
}

/** Lets people of this test run sign at the double. */
export async function signAt(double: CscDouble): Promise<void> {
  const secretFile = join(dataFolder, 'remote-secret')
  await writeFile(secretFile, double.clientSecret)
  forgetAccess()
  const remote = { address: await double.listen(), clientId: 'tamcap', secretFile }
  allowKeys({ kinds: ['file', 'remote'], remote })
}
