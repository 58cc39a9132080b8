import { berToDer } from '../cms/ber-to-der.ts'
import { CmsProblem } from '../cms/cms-problem.ts'
import { element } from '../cms/der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { knownCertificate } from './known-certificates.ts'

/** The values of attributes by the dotted form of their type. */
export type Attributes = ReadonlyMap<string, readonly DerElement[]>

/** A SignedData with one signer as a PDF holds it, its parts as they stand in the DER; nothing is judged. */
export interface SignatureCms {
  /** The type of what is signed, dotted. */
  contentType: string
  /** Whether what is signed stands outside. */
  isDetached: boolean
  /** DER, in the order of the file. */
  certificates: readonly Uint8Array[]
  crls: readonly Uint8Array[]
  /** issuerAndSerialNumber as a SEQUENCE, or subjectKeyIdentifier as `[0]`. */
  signerIdentifier: DerElement
  /** AlgorithmIdentifiers, DER. */
  digestAlgorithm: Uint8Array
  signatureAlgorithm: Uint8Array
  /** The attributes as the SET (tag 0x31) that was signed; nothing where the content itself was. */
  signedAttributes: Uint8Array | undefined
  attributes: Attributes
  unsignedAttributes: Attributes
  signature: Uint8Array
}

const signedData = '1.2.840.113549.1.7.2'

/** Reads a CMS in BER or DER, which only zeros may follow; several signers and attributes that come twice are refused. Source: RFC 5652 §5 */
export function readSignatureCms(bytes: Uint8Array): SignatureCms {
  const [type, wrapped] = readChildren(readWhole(berToDer(bytes)))
  if (identifierText(present(type, 0x06)) !== signedData) refuse()
  const [, , content, ...rest] = readChildren(only(present(wrapped, 0xa0)))
  const [contentType, attached] = readChildren(present(content, 0x30))
  const members = (tag: number) => {
    const set = rest.find((part) => part.tag === tag)
    return set ? readChildren(set).map(({ whole }) => whole) : []
  }
  return {
    contentType: identifierText(present(contentType, 0x06)),
    isDetached: attached === undefined,
    certificates: members(0xa0).map(knownCertificate),
    crls: members(0xa1),
    ...readSigner(only(present(rest.at(-1), 0x31))),
  }
}

function readSigner(info: DerElement) {
  const [, identifier, digest, ...rest] = readChildren(info)
  const signed = rest[0]?.tag === 0xa0 ? rest.shift() : undefined
  const [algorithm, signature, unsigned] = rest
  return {
    signerIdentifier: present(identifier),
    digestAlgorithm: present(digest, 0x30).whole,
    signedAttributes: signed && element(0x31, signed.content),
    attributes: attributesIn(signed),
    signatureAlgorithm: present(algorithm, 0x30).whole,
    signature: present(signature, 0x04).content,
    unsignedAttributes: attributesIn(unsigned),
  }
}

function attributesIn(set: DerElement | undefined): Attributes {
  const found = new Map<string, readonly DerElement[]>()
  for (const attribute of set ? readChildren(set) : []) {
    const [type, values] = readChildren(attribute)
    const name = identifierText(present(type, 0x06))
    if (found.has(name)) refuse()
    found.set(name, readChildren(present(values, 0x31)))
  }
  return found
}

function only(parent: DerElement): DerElement {
  const [child, second] = readChildren(parent)
  return second ? refuse() : present(child)
}

function present(part: DerElement | undefined, tag = part?.tag): DerElement {
  return part && part.tag === tag ? part : refuse()
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
