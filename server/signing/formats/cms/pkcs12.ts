import { certificateParts } from './certificate-parts.ts'
import { CmsProblem } from './cms-problem.ts'
import { sameBytes, type Bytes } from './der.ts'
import { decrypt } from './pkcs12-decryption.ts'
import { derive, purpose, type DerivationHash } from './pkcs12-derivation.ts'
import { readBags, readPkcs12, type Bag, type Integrity, type Pkcs12File } from './pkcs12-file.ts'
import { writtenPasswords, type WrittenPassword } from './pkcs12-passwords.ts'
import { webCryptoAlgorithm } from './web-crypto-algorithm.ts'

/** A private key of WebCrypto. */
export type PrivateKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** What a PKCS #12 file holds for signing; the key cannot be exported again. */
export interface OpenedKey {
  privateKey: PrivateKey
  /** DER. */
  certificate: Bytes
  /** DER of the other certificates in the file, in its order. */
  chain: Bytes[]
}

/**
 * Opens a PKCS #12 file with its password in any script, under AES, 3DES or RC2, with an RSA, P-256 or P-384 key.
 * A wrong password, a broken file, an unknown cipher and a file without a key are refused, each by its own reason.
 */
export async function openPkcs12(file: Uint8Array, password: string): Promise<OpenedKey> {
  const read = readPkcs12(file)
  const { keys, certificates } = await openWithAny(read, writtenPasswords(password))
  if (keys.length === 0) throw new CmsProblem('pkcs12.no_signing_key')
  for (const key of keys) {
    const opened = await matched(key, certificates)
    if (opened) return opened
  }
  const isUnknown = certificates.length > 0 && !certificates.some(isSupported)
  throw new CmsProblem(
    isUnknown ? 'certificate.algorithm_unsupported' : 'pkcs12.no_certificate_of_key',
  )
}

interface Contents {
  keys: Bytes[]
  certificates: Bytes[]
}

async function openWithAny(
  file: Pkcs12File,
  passwords: readonly WrittenPassword[],
): Promise<Contents> {
  for (const password of passwords) {
    const isProven = file.integrity && (await isWhole(file.content, file.integrity, password))
    if (isProven === false) continue
    const contents = await contentsOf(file, password).catch((problem: unknown) =>
      otherPassword(problem, isProven === true),
    )
    if (contents) return contents
  }
  throw new CmsProblem('pkcs12.wrong_password')
}

// With a proven password what does not open is broken; without proof another way to write it may do.
function otherPassword(problem: unknown, isProven: boolean): undefined {
  const isSaid = problem instanceof CmsProblem && problem.reason === 'pkcs12.encryption_unsupported'
  if (isSaid) throw problem
  if (isProven) throw new CmsProblem('pkcs12.unreadable', { cause: problem })
}

const hashes: Readonly<Record<string, DerivationHash>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
const hashBytes = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 }

// Source: RFC 7292 §5.1
async function isWhole(
  content: Bytes,
  { hash: name, salt, iterations, value }: Integrity,
  { wide }: WrittenPassword,
): Promise<boolean> {
  const hash = hashes[name]
  if (!hash) throw new CmsProblem('pkcs12.encryption_unsupported')
  const from = { hash, password: wide, salt, iterations }
  const raw = await derive(from, purpose.integrity, hashBytes[hash])
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash }, false, ['sign'])
  return sameBytes(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)), value)
}

async function contentsOf({ safes }: Pkcs12File, password: WrittenPassword): Promise<Contents> {
  const opened: Bag[] = []
  for (const safe of safes) {
    opened.push(...readBags(safe instanceof Uint8Array ? safe : await decrypt(safe, password)))
  }
  const keys: Bytes[] = []
  for (const bag of opened) {
    if (bag.kind === 'key') keys.push(bag.der)
    if (bag.kind === 'shrouded-key') keys.push(await decrypt(bag.encrypted, password))
  }
  return {
    keys,
    certificates: opened.flatMap((bag) => (bag.kind === 'certificate' ? [bag.der] : [])),
  }
}

async function matched(key: Bytes, certificates: Bytes[]): Promise<OpenedKey | undefined> {
  for (const certificate of certificates.filter(isSupported)) {
    const privateKey = await keyFor(certificate, key)
    const chain = certificates.filter((other) => other !== certificate)
    if (privateKey) return { privateKey, certificate, chain }
  }
  return undefined
}

function isSupported(certificate: Bytes): boolean {
  try {
    return Boolean(certificateParts(certificate).algorithm)
  } catch {
    return false
  }
}

// A file may hold several certificates: the key belongs to the one that verifies what it signs.
async function keyFor(certificate: Bytes, key: Bytes): Promise<PrivateKey | undefined> {
  const { publicKeyInfo } = certificateParts(certificate)
  const { importing, signing } = webCryptoAlgorithm(certificate)
  const probe = Uint8Array.of(1)
  const { subtle } = crypto
  try {
    const privateKey = await subtle.importKey('pkcs8', key, importing, false, ['sign'])
    const spki = publicKeyInfo as Bytes
    const publicKey = await subtle.importKey('spki', spki, importing, false, ['verify'])
    const signature = await subtle.sign(signing, privateKey, probe)
    return (await subtle.verify(signing, publicKey, signature, probe)) ? privateKey : undefined
  } catch {
    return undefined
  }
}
