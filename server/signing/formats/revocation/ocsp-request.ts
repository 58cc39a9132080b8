import { certificateFields } from '../cms/certificate-fields.ts'
import { hexOf } from '../cms/der-number.ts'
import { nothing, objectIdentifier, octetString, sequence, tagged, type Bytes } from '../cms/der.ts'
import { identifierText, readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { hashOf } from '../primitives.ts'
import { hashNamed, type HashName } from '../signature-algorithm.ts'
import { extension, publicKeyBits } from './build-extensions.ts'
import { RevocationProblem } from './revocation-problem.ts'

const nonceType = '1.3.6.1.5.5.7.48.1.2'
const mostAsked = 20
const longestNonce = 32
const longestPart = 64

/** By what a certificate is named in a question. */
export interface CertificateId {
  /** Nothing for a hash that is unknown here. */
  hash: HashName | undefined
  issuerNameHash: Uint8Array
  issuerKeyHash: Uint8Array
  /** Content of the INTEGER, lower-case hexadecimal. */
  serialNumber: string
  /** CertID as it stands. */
  der: Uint8Array
}

/** What somebody asks a responder. */
export interface OcspRequest {
  asked: CertificateId[]
  /** Value of the nonce extension as it stands. */
  nonce?: Uint8Array
}

/** CertID of a certificate under its issuer, by SHA-1, the only hash that every responder knows. Source: RFC 6960 §4.1.1 */
export function certificateId(certificate: Uint8Array, issuer: Uint8Array): Bytes {
  const named = (value: Uint8Array) => octetString(hashOf('sha1', value))
  return sequence(
    sequence(objectIdentifier('1.3.14.3.2.26'), nothing),
    named(certificateFields(issuer).subject.whole),
    named(publicKeyBits(issuer)),
    certificateFields(certificate).serialNumber.whole,
  )
}

/** A question about one certificate; the nonce is bytes of chance. Source: RFC 6960 §4.1, RFC 8954 */
export function ocspRequest(
  certificate: Uint8Array,
  issuer: Uint8Array,
  { nonce }: { nonce?: Uint8Array } = {},
): Bytes {
  const one = sequence(sequence(certificateId(certificate, issuer)))
  const extensions = nonce ? [tagged(2, sequence(extension(nonceType, octetString(nonce))))] : []
  return sequence(sequence(one, ...extensions))
}

/** Reads a question; one about nothing, or about more than twenty certificates, is refused. A signature is not looked at. */
export function readOcspRequest(request: Uint8Array): OcspRequest {
  try {
    const [body] = readChildren(readWhole(request))
    const parts = readChildren(present(body, 0x30))
    const list = parts.find(({ tag }) => tag === 0x30)
    const asked = readChildren(present(list, 0x30)).map(readOne)
    if (asked.length === 0 || asked.length > mostAsked) refuse()
    const nonce = nonceIn(parts.find(({ tag }) => tag === 0xa2))
    return { asked, ...(nonce && { nonce }) }
  } catch (cause) {
    throw new RevocationProblem({ cause })
  }
}

function readOne(request: DerElement): CertificateId {
  const [id] = readChildren(request)
  const [algorithm, nameHash, keyHash, serial] = readChildren(present(id, 0x30))
  const [identifier] = readChildren(present(algorithm, 0x30))
  return {
    hash: hashNamed(identifierText(present(identifier, 0x06))),
    issuerNameHash: short(present(nameHash, 0x04)),
    issuerKeyHash: short(present(keyHash, 0x04)),
    serialNumber: hexOf(short(present(serial, 0x02))),
    der: present(id, 0x30).whole,
  }
}

// What is asked is repeated under a signature: there is room for hashes and numbers, not for content.
const short = ({ content }: DerElement): Uint8Array =>
  content.length > longestPart ? refuse() : content

function nonceIn(extensions: DerElement | undefined): Uint8Array | undefined {
  const list = extensions ? readChildren(readWhole(extensions.content)) : []
  const found = list
    .map(readChildren)
    .find(([type]) => type && identifierText(type) === nonceType)
    ?.at(-1)
  if (!found) return undefined
  return found.content.length > longestNonce + 2 ? refuse() : found.content
}

function present(part: DerElement | undefined, tag: number): DerElement {
  return part?.tag === tag ? part : refuse()
}

function refuse(): never {
  throw new RevocationProblem()
}
