import { randomBytes, sign, type KeyObject } from 'node:crypto'
import {
  element,
  integer,
  objectIdentifier,
  sequence,
  setOf,
  tagged,
  unsignedInteger,
  type Bytes,
} from '../server/signing/formats/cms/der.ts'

/** Parts of a name, in order, by the letters that certificates use. */
export type Name = readonly (readonly ['C' | 'O' | 'T' | 'CN' | 'UID', string])[]

/** A certificate before its issuer signs it. */
export interface CertificateDraft {
  issuer: Name
  subject: Name
  from: Date
  until: Date
  /** SubjectPublicKeyInfo as DER. */
  publicKey: Uint8Array
  /** SEQUENCE of extensions. */
  extensions: Uint8Array
}

const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))
const attributeTypes = {
  ...{ C: '2.5.4.6', O: '2.5.4.10', T: '2.5.4.12', CN: '2.5.4.3' },
  UID: '0.9.2342.19200300.100.1.1',
}

/** An X.509 certificate as DER, signed with the issuer's P-256 key, under a random serial number. Source: RFC 5280 §4.1 */
export function certificate(draft: CertificateDraft, issuerKey: KeyObject): Bytes {
  const body = sequence(
    tagged(0, integer(2)),
    unsignedInteger(serialNumber()),
    ecdsaWithSha256,
    name(draft.issuer),
    sequence(time(draft.from), time(draft.until)),
    name(draft.subject),
    draft.publicKey,
    tagged(3, draft.extensions),
  )
  const signature = sign('sha256', body, issuerKey)
  return sequence(body, ecdsaWithSha256, element(0x03, Uint8Array.of(0), signature))
}

function name(parts: Name): Bytes {
  return sequence(...parts.map(([type, value]) => setOf(attribute(type, value))))
}

// A country is a PrintableString of two letters; everything else is UTF-8.
function attribute(type: keyof typeof attributeTypes, value: string): Bytes {
  const text = element(type === 'C' ? 0x13 : 0x0c, new TextEncoder().encode(value.normalize('NFC')))
  return sequence(objectIdentifier(attributeTypes[type]), text)
}

// UTCTime until 2049, GeneralizedTime from 2050. Source: RFC 5280 §4.1.2.5
function time(moment: Date): Bytes {
  const digits = moment.toISOString().replace(/[-:T]|\.\d+/g, '')
  const short = moment.getUTCFullYear() < 2050
  return element(short ? 0x17 : 0x18, new TextEncoder().encode(short ? digits.slice(2) : digits))
}

function serialNumber(): Uint8Array {
  const digits = randomBytes(16)
  digits[0] = 0x40 | ((digits[0] ?? 0) & 0x3f)
  return digits
}
