import { berToDer } from './ber-to-der.ts'
import { CmsProblem } from './cms-problem.ts'
import { element, type Bytes } from './der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from './der-reader.ts'

/** A SignedData with its content inside, as timestamp tokens are. */
export interface SignedData {
  /** The type of the content in dotted form. */
  contentType: string
  content: Uint8Array
  /** DER, in the order of the file. */
  certificates: Uint8Array[]
  crls: Uint8Array[]
  signers: DataSignerInfo[]
}

/** One signer of a SignedData. */
export interface DataSignerInfo {
  /** issuerAndSerialNumber as a SEQUENCE, or subjectKeyIdentifier as `[0]`. */
  identifier: DerElement
  /** AlgorithmIdentifiers, DER. */
  digestAlgorithm: Uint8Array
  signatureAlgorithm: Uint8Array
  /** The attributes as the SET (tag 0x31) that was signed. */
  signedAttributes: Bytes
  /** First value of each signed attribute, by the dotted form of its type; one that stands twice is refused. */
  attributes: ReadonlyMap<string, DerElement>
  /** First value of each unsigned attribute. */
  unsignedAttributes: ReadonlyMap<string, DerElement>
  signature: Uint8Array
}

/** Reads a CMS SignedData with attached content, BER or DER; zeros may follow it. Source: RFC 5652 §5 */
export function readSignedData(bytes: Uint8Array): SignedData {
  const [type, wrapped] = readChildren(readWhole(berToDer(bytes)))
  if (!type || identifierText(type) !== '1.2.840.113549.1.7.2') refuse()
  const [version, digests, encapsulated, ...rest] = readChildren(only(wrapped))
  if (!version || !digests || rest.at(-1)?.tag !== 0x31) refuse()
  const [contentType, content] = readChildren(present(encapsulated, 0x30))
  return {
    contentType: identifierText(present(contentType, 0x06)),
    content: present(only(present(content, 0xa0)), 0x04).content,
    certificates: membersOf(rest, 0xa0),
    crls: membersOf(rest, 0xa1),
    signers: readChildren(present(rest.at(-1))).map(readSigner),
  }
}

function membersOf(parts: DerElement[], tag: number): Uint8Array[] {
  const set = parts.find((part) => part.tag === tag)
  return set ? readChildren(set).map(({ whole }) => whole) : []
}

function readSigner(info: DerElement): DataSignerInfo {
  const [, identifier, digest, attributes, algorithm, signature, unsigned] = readChildren(info)
  const signed = present(attributes, 0xa0)
  return {
    identifier: present(identifier),
    digestAlgorithm: present(digest, 0x30).whole,
    signatureAlgorithm: present(algorithm, 0x30).whole,
    signedAttributes: element(0x31, signed.content),
    attributes: attributesIn(signed),
    unsignedAttributes: unsigned ? attributesIn(unsigned) : new Map(),
    signature: present(signature, 0x04).content,
  }
}

function attributesIn(set: DerElement): Map<string, DerElement> {
  const found = new Map<string, DerElement>()
  for (const attribute of readChildren(set)) {
    const [type, values] = readChildren(attribute)
    const name = identifierText(present(type, 0x06))
    if (found.has(name)) refuse()
    found.set(name, present(readChildren(present(values, 0x31))[0]))
  }
  return found
}

function only(parent: DerElement | undefined): DerElement {
  const [child, second] = readChildren(present(parent))
  return second ? refuse() : present(child)
}

function present(part: DerElement | undefined, tag = part?.tag): DerElement {
  return part && part.tag === tag ? part : refuse()
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
