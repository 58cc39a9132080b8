import { createHash } from 'node:crypto'
import {
  element,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
  type Bytes,
} from '../server/signing/formats/cms/der.ts'

/** What a certificate is for. */
export type Profile = 'authority' | 'signer' | 'timestamp' | 'responder'

/** Where others learn of a certificate's issuer and status. */
export interface StatusAddresses {
  crlAddress: string
  /** A responder; nothing where the issuer has none. */
  ocspAddress?: string
  /** The issuer's certificate. */
  issuerAddress?: string
}

/** Public keys (SubjectPublicKeyInfo as DER) of subject and issuer, and where the status is published. */
export interface ProfileInput extends StatusAddresses {
  subjectKey: Uint8Array
  issuerKey: Uint8Array
}

const yes = Uint8Array.of(0x01, 0x01, 0xff)
const authorityMark = sequence(yes)
const endMark = sequence()
const documentSigning = objectIdentifier('1.3.6.1.5.5.7.3.36')
const emailProtection = objectIdentifier('1.3.6.1.5.5.7.3.4')
const timeStamping = objectIdentifier('1.3.6.1.5.5.7.3.8')
const ocspSigning = objectIdentifier('1.3.6.1.5.5.7.3.9')

// Named bits, most significant first: digitalSignature, nonRepudiation; keyCertSign, cRLSign. Source: RFC 5280 §4.2.1.3
const keyUsages: Readonly<Record<Profile, Bytes>> = {
  authority: element(0x03, Uint8Array.of(1, 0x06)),
  signer: element(0x03, Uint8Array.of(6, 0xc0)),
  timestamp: element(0x03, Uint8Array.of(7, 0x80)),
  responder: element(0x03, Uint8Array.of(7, 0x80)),
}

// Poppler trusts a signer only with emailProtection beside documentSigning, and a CRL address.
const extendedUsages: Readonly<Record<Profile, Bytes[]>> = {
  authority: [],
  signer: [extension('2.5.29.37', sequence(emailProtection, documentSigning))],
  timestamp: [extension('2.5.29.37', sequence(timeStamping), yes)],
  // Nobody asks about the one who answers. Source: RFC 6960 §4.2.2.2.1
  responder: [
    extension('2.5.29.37', sequence(ocspSigning)),
    extension('1.3.6.1.5.5.7.48.1.5', nothing),
  ],
}

/** The extensions of a demonstration certificate. Source: RFC 5280 §4.2, RFC 9336, RFC 3161 §2.3, RFC 6960 §4.2.2.2 */
export function extensions(profile: Profile, input: ProfileInput): Bytes {
  const issuerKeyId = element(0x80, keyHash(input.issuerKey))
  return sequence(
    extension('2.5.29.19', profile === 'authority' ? authorityMark : endMark, yes),
    extension('2.5.29.15', keyUsages[profile], yes),
    ...extendedUsages[profile],
    extension('2.5.29.31', distributionPoint(input.crlAddress)),
    ...informationAccess(input),
    extension('2.5.29.14', octetString(keyHash(input.subjectKey))),
    extension('2.5.29.35', sequence(issuerKeyId)),
  )
}

function extension(type: string, value: Bytes, critical = new Uint8Array()): Bytes {
  return sequence(objectIdentifier(type), critical, octetString(value))
}

function distributionPoint(address: string): Bytes {
  return sequence(sequence(tagged(0, tagged(0, uniformResource(address)))))
}

// Source: RFC 5280 §4.2.2.1
function informationAccess({ ocspAddress, issuerAddress }: StatusAddresses): Bytes[] {
  const ways = [
    ['1.3.6.1.5.5.7.48.1', ocspAddress],
    ['1.3.6.1.5.5.7.48.2', issuerAddress],
  ] as const
  const known = ways.flatMap(([method, address]) =>
    address ? [sequence(objectIdentifier(method), uniformResource(address))] : [],
  )
  return known.length > 0 ? [extension('1.3.6.1.5.5.7.1.1', sequence(...known))] : []
}

const uniformResource = (address: string): Bytes => element(0x86, new TextEncoder().encode(address))

const keyHash = (publicKey: Uint8Array): Uint8Array => createHash('sha1').update(publicKey).digest()
