import { ed25519 } from '@noble/curves/ed25519.js'
import { ed448 } from '@noble/curves/ed448.js'
import { p256, p384, p521 } from '@noble/curves/nist.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import type { SignatureToVerify } from '../../server/signing/formats/primitives.ts'
import {
  readAlgorithm,
  type HashName,
  type NamedAlgorithm,
} from '../../server/signing/formats/signature-algorithm.ts'
import { digestOf } from './digest.ts'
import { readPublicKey, readRsaKey, type PublicKey } from './public-key.ts'
import { verifiesPkcs1, verifiesPss } from './rsa.ts'

export type { HashName, SignatureToVerify }
export { digestOf as hashOf } from './digest.ts'
export { deflate, inflate } from './zlib.ts'

/** Whether a signature is that of the key, computed in the browser; what is unknown or broken is not, and DSA and rare curves are unknown here. */
export function verifySignature(given: SignatureToVerify): boolean {
  try {
    const named = readAlgorithm(given.algorithm)
    const key = readPublicKey(given.publicKeyInfo)
    return named.kind === 'eddsa' ? verifiesEdwards(key, given) : verifiesHash(named, key, given)
  } catch {
    return false
  }
}

/** Whether signatures by a key of this kind can be computed in a browser; what is broken counts as known. */
export function canVerify(publicKeyInfo: Uint8Array): boolean {
  try {
    const { algorithm, curve } = readPublicKey(publicKeyInfo)
    const isOfCurve = algorithm === curveKey && curve in curves
    return isOfCurve || [rsa, rsaForPssOnly, ...Object.keys(edwards)].includes(algorithm)
  } catch {
    return true
  }
}

const edwards = { '1.3.101.112': ed25519, '1.3.101.113': ed448 }

function verifiesEdwards(key: PublicKey, { data, signature }: SignatureToVerify): boolean {
  const curve = edwards[key.algorithm as keyof typeof edwards]
  return curve.verify(signature, data, key.bits, { zip215: false })
}

type Hashed = Exclude<NamedAlgorithm, { kind: 'eddsa' }>

function verifiesHash(named: Hashed, key: PublicKey, given: SignatureToVerify): boolean {
  const hash = named.hash ?? given.hash
  if (!hash) return false
  if (named.kind === 'ecdsa') return verifiesCurve(key, hash, given)
  const { data, signature } = given
  if (named.kind === 'rsa-pss') {
    const { saltLength } = named
    return isRsa(key, true) && verifiesPss(readRsaKey(key), { hash, data, signature, saltLength })
  }
  return (
    named.kind === 'rsa-pkcs1' &&
    isRsa(key, false) &&
    verifiesPkcs1(readRsaKey(key), { hash, data, signature })
  )
}

const rsa = '1.2.840.113549.1.1.1'
const rsaForPssOnly = '1.2.840.113549.1.1.10'

const isRsa = ({ algorithm }: PublicKey, isPss: boolean): boolean =>
  algorithm === rsa || (isPss && algorithm === rsaForPssOnly)

const curveKey = '1.2.840.10045.2.1'
const curves = {
  '1.2.840.10045.3.1.7': p256,
  '1.3.132.0.34': p384,
  '1.3.132.0.35': p521,
  '1.3.132.0.10': secp256k1,
}

function verifiesCurve(
  key: PublicKey,
  hash: HashName,
  { data, signature }: SignatureToVerify,
): boolean {
  const curve = curves[key.curve as keyof typeof curves]
  const how = { prehash: false, lowS: false, format: 'der' } as const
  return key.algorithm === curveKey && curve.verify(signature, digestOf(hash, data), key.bits, how)
}
