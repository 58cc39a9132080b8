import { createCipheriv, createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  type Bytes,
} from '../server/signing/formats/cms/der.ts'

const derive = promisify(pbkdf2)
const keyIterations = 10_000
const stampIterations = 2048
const data = objectIdentifier('1.2.840.113549.1.7.1')

/** A person's key and certificates, and the password that guards the key. */
export interface Pkcs12Contents {
  /** PKCS #8 as DER. */
  privateKey: Uint8Array
  /** DER. */
  certificate: Uint8Array
  /** Issuers above it, each as DER. */
  chain: readonly Uint8Array[]
  password: string
}

/** A PKCS #12 file: key under PBES2 with AES-256, integrity by HMAC-SHA-256, any script in the password. Source: RFC 7292 */
export async function pkcs12File(contents: Pkcs12Contents): Promise<Bytes> {
  const keyId = octetString(createHash('sha1').update(contents.certificate).digest())
  const key = bag('1.2.840.113549.1.12.10.1.2', await shroudedKey(contents), keyId)
  const certificates = sequence(
    certificateBag(contents.certificate, keyId),
    ...contents.chain.map((issuer) => certificateBag(issuer)),
  )
  const safe = sequence(dataContent(certificates), dataContent(sequence(key)))
  return sequence(integer(3), dataContent(safe), stamp(safe, contents.password))
}

const dataContent = (content: Uint8Array): Bytes => sequence(data, tagged(0, octetString(content)))

function bag(type: string, value: Uint8Array, keyId?: Uint8Array): Bytes {
  const localKeyId = objectIdentifier('1.2.840.113549.1.9.21')
  const attributes = keyId ? [setOf(sequence(localKeyId, setOf(keyId)))] : []
  return sequence(objectIdentifier(type), tagged(0, value), ...attributes)
}

function certificateBag(certificate: Uint8Array, keyId?: Uint8Array): Bytes {
  const x509 = objectIdentifier('1.2.840.113549.1.9.22.1')
  const value = sequence(x509, tagged(0, octetString(certificate)))
  return bag('1.2.840.113549.1.12.10.1.3', value, keyId)
}

// Source: RFC 8018 §6.2
async function shroudedKey({ privateKey, password }: Pkcs12Contents): Promise<Bytes> {
  const salt = randomBytes(16)
  const vector = randomBytes(16)
  const key = await derive(password.normalize('NFC'), salt, keyIterations, 32, 'sha256')
  const cipher = createCipheriv('aes-256-cbc', key, vector)
  const random = sequence(objectIdentifier('1.2.840.113549.2.9'), nothing)
  const derivation = sequence(
    objectIdentifier('1.2.840.113549.1.5.12'),
    sequence(octetString(salt), integer(keyIterations), random),
  )
  const encryption = sequence(objectIdentifier('2.16.840.1.101.3.4.1.42'), octetString(vector))
  const scheme = sequence(
    objectIdentifier('1.2.840.113549.1.5.13'),
    sequence(derivation, encryption),
  )
  return sequence(scheme, octetString(Buffer.concat([cipher.update(privateKey), cipher.final()])))
}

function stamp(content: Uint8Array, password: string): Bytes {
  const salt = randomBytes(16)
  const code = createHmac('sha256', stampKey(password.normalize('NFC'), salt)).update(content)
  const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing)
  const digest = sequence(sha256, octetString(code.digest()))
  return sequence(digest, octetString(salt), integer(stampIterations))
}

// The password counts as UTF-16, most significant byte first, with an ending zero. Source: RFC 7292 B.2
function stampKey(password: string, salt: Uint8Array): Uint8Array {
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16()
  const diversifier = Buffer.alloc(64, 3)
  let key: Uint8Array = Buffer.concat([diversifier, filled(salt), filled(text)])
  for (let round = 0; round < stampIterations; round++) {
    key = createHash('sha256').update(key).digest()
  }
  return key
}

const filled = (content: Uint8Array): Buffer =>
  Buffer.alloc(64 * Math.ceil(content.length / 64), content)
