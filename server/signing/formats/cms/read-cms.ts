import { CmsProblem } from './cms-problem.ts'
import { element, objectIdentifier, sameBytes, type Bytes } from './der.ts'
import {
  identifierText,
  readChildren,
  readElement,
  readWhole,
  type DerElement,
} from './der-reader.ts'

/** A detached SignedData with one signer, its parts as they stand in the file. */
export interface ReadCms {
  /** Certificates as DER, in the order of the file. */
  certificates: Uint8Array[]
  /** issuerAndSerialNumber as a SEQUENCE, or subjectKeyIdentifier as `[0]`. */
  signerIdentifier: DerElement
  digestAlgorithm: string
  signatureAlgorithm: string
  /** The attributes as the SET (tag 0x31) that was signed. */
  signedAttributes: Bytes
  signature: Uint8Array
  /** Value of the message-digest attribute. */
  messageDigest: Uint8Array
  /** Value of the signing-certificate-v2 attribute, whole; nothing if it is missing. */
  signingCertificate: DerElement | undefined
}

const signedData = objectIdentifier('1.2.840.113549.1.7.2')
const contentType = objectIdentifier('1.2.840.113549.1.9.3')
const messageDigestType = objectIdentifier('1.2.840.113549.1.9.4')
const signingCertificateV2 = objectIdentifier('1.2.840.113549.1.9.16.2.47')

/** Reads a CMS; zeros may follow it. Attached content, several signers and missing attributes are refused. Source: RFC 5652 §5 */
export function readCms(bytes: Uint8Array): ReadCms {
  const outer = readElement(bytes)
  if (bytes.subarray(outer.whole.length).some((padding) => padding !== 0)) refuse()
  const [type, wrapped] = readChildren(outer)
  if (!sameBytes(present(type).whole, signedData)) refuse()
  const [, , content, ...rest] = readChildren(only(present(wrapped)))
  only(present(content))
  const signer = only(present(rest.at(-1), 0x31))
  const certificates = rest.filter(({ tag }) => tag === 0xa0).flatMap(readChildren)
  return {
    certificates: certificates.map(({ whole }) => whole),
    ...readSigner(readChildren(signer)),
  }
}

function readSigner(parts: readonly DerElement[]): Omit<ReadCms, 'certificates'> {
  const [, signerIdentifier, digest, attributes, algorithm, signature] = parts
  const signed = present(attributes, 0xa0)
  const values = attributeValues(signed)
  const find = (type: Bytes) => values.find(([known]) => sameBytes(known.whole, type))?.[1]
  present(find(contentType), 0x06)
  return {
    signerIdentifier: present(signerIdentifier),
    digestAlgorithm: identifierOf(present(digest)),
    signatureAlgorithm: identifierOf(present(algorithm)),
    signedAttributes: element(0x31, signed.content),
    signature: present(signature, 0x04).content,
    messageDigest: present(find(messageDigestType), 0x04).content,
    signingCertificate: find(signingCertificateV2),
  }
}

function present(part: DerElement | undefined, tag = part?.tag): DerElement {
  return part && part.tag === tag ? part : refuse()
}

function only(parent: DerElement): DerElement {
  const [child, second] = readChildren(parent)
  return second ? refuse() : present(child)
}

function attributeValues(attributes: DerElement): [DerElement, DerElement][] {
  return readChildren(attributes).map((attribute) => {
    const [type, values] = readChildren(attribute)
    const [value, second] = values ? readChildren(values) : []
    return type && value && !second ? [type, value] : refuse()
  })
}

/** The dotted object identifier of an AlgorithmIdentifier. */
export function identifierOf(algorithm: DerElement): string {
  const [identifier] = readChildren(algorithm)
  if (identifier?.tag !== 0x06) return refuse()
  return identifierText(identifier)
}

/** Whether the bytes are one DER element and nothing more. */
export function isOneElement(bytes: Uint8Array): boolean {
  try {
    readWhole(bytes)
    return true
  } catch {
    return false
  }
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
