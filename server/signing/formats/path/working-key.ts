import { element, sequence } from '../cms/der.ts'
import { readChildren, readWhole } from '../cms/der-reader.ts'
import type { Certificate } from './certificate.ts'

const known = new WeakMap<Certificate, WeakMap<Certificate, Uint8Array>>()

/** The SubjectPublicKeyInfo of a DSA key that inherits its parameters from its issuer's; nothing for any other key. Source: RFC 5280 §6.1.4 (f) */
export function workingKey(certificate: Certificate, issuer: Certificate): Uint8Array[] {
  const { publicKey } = certificate
  if (publicKey.kind !== 'dsa' || publicKey.bits !== undefined) return []
  if (issuer.publicKey.kind !== 'dsa' || issuer.publicKey.bits === undefined) return []
  const before = known.get(certificate) ?? new WeakMap<Certificate, Uint8Array>()
  const key = before.get(issuer) ?? joined(certificate, issuer)
  known.set(certificate, before.set(issuer, key))
  return [key]
}

function joined({ publicKeyBits }: Certificate, issuer: Certificate): Uint8Array {
  const [algorithm] = readChildren(readWhole(issuer.publicKeyInfo))
  const bits = element(0x03, Uint8Array.of(0), publicKeyBits)
  return sequence(algorithm?.whole ?? new Uint8Array(), bits)
}
