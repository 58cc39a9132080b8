import { readWhole, type DerElement } from '../cms/der-reader.ts'
import { bitsOf, childrenOf, identifierIn } from './der-fields.ts'
import type { PublicKey } from './certificate.ts'

const curves: Readonly<Record<string, readonly [string, number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 256],
  '1.3.132.0.34': ['P-384', 384],
  '1.3.132.0.35': ['P-521', 521],
  '1.3.132.0.33': ['P-224', 224],
  '1.3.132.0.10': ['secp256k1', 256],
  '1.3.36.3.3.2.8.1.1.7': ['brainpoolP256r1', 256],
  '1.3.36.3.3.2.8.1.1.11': ['brainpoolP384r1', 384],
  '1.3.36.3.3.2.8.1.1.13': ['brainpoolP512r1', 512],
}
const unknown: PublicKey = { kind: 'unknown', bits: undefined, curve: undefined }

/** Reads a SubjectPublicKeyInfo. A curve that is spelled out instead of named makes the key unknown. Source: RFC 5480 §2.1.1 */
export function readPublicKey(info: DerElement): {
  publicKey: PublicKey
  publicKeyBits: Uint8Array
} {
  const [algorithm, bits] = childrenOf(info)
  const [type, parameters] = childrenOf(algorithm)
  const publicKeyBits = bitsOf(bits)
  return { publicKeyBits, publicKey: keyOf(identifierIn(type), parameters, publicKeyBits) }
}

function keyOf(type: string, parameters: DerElement | undefined, bits: Uint8Array): PublicKey {
  switch (type) {
    case '1.2.840.113549.1.1.1':
    case '1.2.840.113549.1.1.10':
      return { ...unknown, kind: 'rsa', bits: sizeOf(childrenOf(readWhole(bits))[0]) }
    case '1.2.840.10045.2.1':
      return curveKey(parameters)
    case '1.2.840.10040.4.1':
      return { ...unknown, kind: 'dsa', bits: dsaSize(parameters) }
    case '1.3.101.112':
      return { kind: 'ed25519', bits: 256, curve: 'Ed25519' }
    case '1.3.101.113':
      return { kind: 'ed448', bits: 456, curve: 'Ed448' }
    default:
      return unknown
  }
}

function curveKey(parameters: DerElement | undefined): PublicKey {
  const named = parameters?.tag === 0x06 ? curves[identifierIn(parameters)] : undefined
  return named ? { kind: 'ec', curve: named[0], bits: named[1] } : unknown
}

function dsaSize(parameters: DerElement | undefined): number | undefined {
  return parameters?.tag === 0x30 ? sizeOf(childrenOf(parameters)[0]) : undefined
}

// Bits of a positive INTEGER.
function sizeOf(integer: DerElement | undefined): number {
  const { content } = integer ?? { content: new Uint8Array() }
  const start = content.findIndex((digit) => digit !== 0)
  return start < 0 ? 0 : (content.length - start) * 8 - Math.clz32(content[start] ?? 0) + 24
}
