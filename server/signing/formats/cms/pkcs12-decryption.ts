import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from './der-reader.ts'
import { decryptOld, type OldCipher } from './old-ciphers.ts'
import { derive, purpose, type DerivationHash } from './pkcs12-derivation.ts'
import type { Encrypted } from './pkcs12-file.ts'
import type { WrittenPassword } from './pkcs12-passwords.ts'

const pbes2 = '1.2.840.113549.1.5.13'
// Source: RFC 7292, Appendix C
const oldCiphers: Readonly<Record<string, OldCipher>> = {
  '1.2.840.113549.1.12.1.3': { name: '3DES', keyBytes: 24 },
  '1.2.840.113549.1.12.1.4': { name: '3DES', keyBytes: 16 },
  '1.2.840.113549.1.12.1.5': { name: 'RC2', keyBytes: 16 },
  '1.2.840.113549.1.12.1.6': { name: 'RC2', keyBytes: 5 },
}
// What PBES2 encrypts with. Source: RFC 8018 §B.2
const schemes: Readonly<Record<string, { name: 'AES' | '3DES'; keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'AES', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'AES', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'AES', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: '3DES', keyBytes: 24 },
}
// Source: RFC 8018 §B.1.2
const pseudorandom: Readonly<Record<string, DerivationHash>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
}

/** Decrypts with AES by PBES2, or with 3DES and RC2 as in old files; throws where the password is another one. Source: RFC 8018 §6.2, RFC 7292 §B */
export async function decrypt(
  { algorithm, content }: Encrypted,
  password: WrittenPassword,
): Promise<Bytes> {
  const [identifier, parameters] = readChildren(readWhole(algorithm))
  const name = nameOf(identifier)
  if (name === pbes2) return await decryptPbes2(parts(parameters), content, password)
  const cipher = oldCiphers[name] ?? unsupported()
  const [salt, iterations] = parts(parameters)
  const from = { hash: 'SHA-1', password: password.wide, salt: contentOf(salt) } as const
  const derivation = { ...from, iterations: count(iterations) }
  const key = await derive(derivation, purpose.encryption, cipher.keyBytes)
  const vector = await derive(derivation, purpose.vector, 8)
  return await decryptOld(cipher, { key, vector, content })
}

async function decryptPbes2(
  [derivation, encryption]: DerElement[],
  content: Bytes,
  { narrow }: WrittenPassword,
): Promise<Bytes> {
  const [schemeName, vectorElement] = parts(encryption)
  const scheme = schemes[nameOf(schemeName)] ?? unsupported()
  const vector = contentOf(vectorElement)
  const key = await pbkdf2(parts(parts(derivation)[1]), narrow, scheme.keyBytes)
  if (scheme.name === '3DES') {
    return await decryptOld({ name: '3DES', keyBytes: 24 }, { key, vector, content })
  }
  const { subtle } = crypto
  const imported = await subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt'])
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: vector }, imported, content))
}

// Salt, iterations, perhaps a length, and the hash, SHA-1 where it is left out.
async function pbkdf2(
  [saltElement, iterationsElement, ...rest]: DerElement[],
  password: Bytes,
  keyBytes: number,
): Promise<Bytes> {
  const named = rest.find(({ tag }) => tag === 0x30)
  const hash = named ? (pseudorandom[nameOf(parts(named)[0])] ?? unsupported()) : 'SHA-1'
  const [salt, iterations] = [contentOf(saltElement), count(iterationsElement)]
  const { subtle } = crypto
  const base = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  const by = { name: 'PBKDF2', hash, salt, iterations }
  return new Uint8Array(await subtle.deriveBits(by, base, 8 * keyBytes))
}

const parts = (element: DerElement | undefined): DerElement[] =>
  element ? readChildren(element) : unsupported()

const nameOf = (element: DerElement | undefined): string =>
  element ? identifierText(element) : unsupported()

const contentOf = (element: DerElement | undefined): Bytes =>
  element ? new Uint8Array(element.content) : unsupported()

const mostIterations = 10_000_000

function count(element: DerElement | undefined): number {
  const number = contentOf(element).reduce((sum, digit) => sum * 256 + digit, 0)
  return number >= 1 && number <= mostIterations ? number : unsupported()
}

function unsupported(): never {
  throw new CmsProblem('pkcs12.encryption_unsupported')
}
