import { hashOf } from '../primitives.ts'
import { sha256Identifier } from './algorithms.ts'
import { certificateFields } from './certificate-fields.ts'
import { algorithmOf, type DataSigner } from './data-signer.ts'
import {
  inByteOrder,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  type Bytes,
} from './der.ts'
import { readWhole } from './der-reader.ts'

/** What is signed and goes along. */
export interface ContentToSign {
  /** Its type, dotted; not that of plain data. */
  type: string
  content: Uint8Array
  hasCertificates: boolean
}

/** Content whose signature is made elsewhere. */
export interface UnsignedContent {
  /** What is to be signed with SHA-256. */
  attributes: Bytes
  /** The CMS, once the signature is there: as certificates write it. */
  signedWith: (signature: Uint8Array) => Bytes
}

/** A CMS SignedData with the content inside and one signer, bound to the certificate by signing-certificate-v2; in two steps, for a key that takes its time. Source: RFC 5652 §5, RFC 5035 */
export function unsignedContent(
  given: ContentToSign,
  by: Pick<DataSigner, 'certificate' | 'chain'>,
): UnsignedContent {
  const type = objectIdentifier(given.type)
  const attributes = attributesOf(type, given.content, by.certificate)
  const certificates = [by.certificate, ...by.chain].sort(inByteOrder)
  const signedWith = (signature: Uint8Array) =>
    sequence(
      objectIdentifier('1.2.840.113549.1.7.2'),
      tagged(
        0,
        sequence(
          integer(3),
          setOf(sha256Identifier),
          sequence(type, tagged(0, octetString(given.content))),
          ...(given.hasCertificates ? [tagged(0, ...certificates)] : []),
          setOf(signerInfo(by, attributes, signature)),
        ),
      ),
    )
  return { attributes, signedWith }
}

function signerInfo(
  by: Pick<DataSigner, 'certificate'>,
  attributes: Bytes,
  signature: Uint8Array,
): Bytes {
  const { issuer, serialNumber } = certificateFields(by.certificate)
  return sequence(
    integer(1),
    sequence(issuer.whole, serialNumber.whole),
    sha256Identifier,
    tagged(0, readWhole(attributes).content),
    algorithmOf(by),
    octetString(signature),
  )
}

function attributesOf(type: Uint8Array, content: Uint8Array, certificate: Uint8Array): Bytes {
  const reference = sequence(octetString(hashOf('sha256', certificate)))
  return setOf(
    attribute('1.2.840.113549.1.9.3', type),
    attribute('1.2.840.113549.1.9.4', octetString(hashOf('sha256', content))),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(reference))),
  )
}

const attribute = (type: string, value: Uint8Array): Bytes =>
  sequence(objectIdentifier(type), setOf(value))
