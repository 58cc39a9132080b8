import { createPrivateKey } from 'node:crypto'
import { decrypt } from '../../server/signing/formats/cms/pkcs12-decryption.ts'
import { readBags, readPkcs12, type Bag } from '../../server/signing/formats/cms/pkcs12-file.ts'
import { writtenPasswords } from '../../server/signing/formats/cms/pkcs12-passwords.ts'
import type { CredentialAtDouble } from './csc-double.ts'

/** The EC key in a PKCS #12 file, taken out to be kept at a service as its owner’s. */
export async function takenOutKey(file: Uint8Array, password: string): Promise<CredentialAtDouble> {
  const [written] = writtenPasswords(password)
  if (!written) throw new Error('a password is written in some way')
  const { safes } = readPkcs12(file)
  const bags: Bag[] = []
  for (const safe of safes) {
    bags.push(...readBags(safe instanceof Uint8Array ? safe : await decrypt(safe, written)))
  }
  const keys = bags.flatMap((bag) => (bag.kind === 'shrouded-key' ? [bag.encrypted] : []))
  const [der] = await Promise.all(keys.map((key) => decrypt(key, written)))
  if (!der) throw new Error('the file holds no key')
  return {
    privateKey: createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }),
    certificates: bags.flatMap((bag) => (bag.kind === 'certificate' ? [bag.der] : [])),
    isRsa: false,
  }
}
