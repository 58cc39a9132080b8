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
  signer: DataSigner
  hasCertificates: boolean
}

/** A CMS SignedData with the content inside and one signer, bound to the certificate by signing-certificate-v2. Source: RFC 5652 §5, RFC 5035 */
export function signContent(given: ContentToSign): Bytes {
  const { content, signer, hasCertificates } = given
  const type = objectIdentifier(given.type)
  const { issuer, serialNumber } = certificateFields(signer.certificate)
  const attributes = attributesOf(type, content, signer.certificate)
  const certificates = [signer.certificate, ...signer.chain].sort(inByteOrder)
  const signerInfo = sequence(
    integer(1),
    sequence(issuer.whole, serialNumber.whole),
    sha256Identifier,
    tagged(0, readWhole(attributes).content),
    algorithmOf(signer),
    octetString(signer.sign(attributes)),
  )
  const signedData = sequence(
    integer(3),
    setOf(sha256Identifier),
    sequence(type, tagged(0, octetString(content))),
    ...(hasCertificates ? [tagged(0, ...certificates)] : []),
    setOf(signerInfo),
  )
  return sequence(objectIdentifier('1.2.840.113549.1.7.2'), tagged(0, signedData))
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
