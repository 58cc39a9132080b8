import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'

/** A cipher of old key files, always in CBC mode. */
export interface OldCipher {
  name: '3DES' | 'RC2'
  keyBytes: number
}

/** A key, the first vector, and what is encrypted. */
export interface OldEncryption {
  key: Bytes
  vector: Bytes
  content: Bytes
}

/** Decrypts with 3DES or RC2, which no browser offers: node-forge is loaded only here. Throws when the key is another one. */
export async function decryptOld(
  { name, keyBytes }: OldCipher,
  { key, vector, content }: OldEncryption,
): Promise<Bytes> {
  const { default: forge } = await import('node-forge')
  const inForge = (bytes: Uint8Array) => forge.util.createBuffer(binary(bytes))
  const cipher =
    name === 'RC2'
      ? forge.rc2.createDecryptionCipher(binary(key), 8 * keyBytes)
      : forge.cipher.createDecipher('3DES-CBC', inForge(tripled(key)))
  if ('mode' in cipher) cipher.start({ iv: binary(vector) })
  else cipher.start(binary(vector))
  cipher.update(inForge(content))
  if (!cipher.finish()) throw new CmsProblem('pkcs12.wrong_password')
  return Uint8Array.from(cipher.output.getBytes(), (letter) => letter.charCodeAt(0))
}

// Two keys make three: the first is used again.
const tripled = (key: Bytes): Bytes => Uint8Array.from([...key, ...key].slice(0, 24))

const binary = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
