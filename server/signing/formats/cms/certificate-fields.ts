import { CmsProblem } from './cms-problem.ts'
import {
  identifierText,
  readChildren,
  readElement,
  readWhole,
  type DerElement,
} from './der-reader.ts'

/** The fields of an X.509 certificate as they stand in its DER. */
export interface CertificateFields {
  serialNumber: DerElement
  issuer: DerElement
  validity: DerElement
  subject: DerElement
  publicKeyInfo: DerElement
  /** The value of an extension, what its OCTET STRING holds; nothing where the certificate lacks it. */
  extension: (identifier: string) => DerElement | undefined
}

const known = new WeakMap<Uint8Array, CertificateFields>()

/** Reads the fields of a certificate given as DER; nothing is judged. Source: RFC 5280 §4.1 */
export function certificateFields(certificate: Uint8Array): CertificateFields {
  const before = known.get(certificate)
  if (before) return before
  const fields = readFields(certificate)
  known.set(certificate, fields)
  return fields
}

function readFields(certificate: Uint8Array): CertificateFields {
  const [serialNumber, , issuer, validity, subject, publicKeyInfo, ...rest] = bodyOf(certificate)
  if (!serialNumber || !issuer || !validity || !subject || !publicKeyInfo) return refuse()
  const extension = (identifier: string) => extensionIn(rest, identifier)
  return { serialNumber, issuer, validity, subject, publicKeyInfo, extension }
}

function bodyOf(certificate: Uint8Array): DerElement[] {
  try {
    const [body] = readChildren(readWhole(certificate))
    const fields = body ? readChildren(body) : []
    return fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  } catch (cause) {
    return refuse(cause)
  }
}

function extensionIn(rest: DerElement[], identifier: string): DerElement | undefined {
  const list = rest.find(({ tag }) => tag === 0xa3)
  const extensions = list ? readChildren(readElement(list.content)).map(readChildren) : []
  const found = extensions.find(([type]) => type && identifierText(type) === identifier)
  const value = found?.at(-1)
  return value?.tag === 0x04 ? readWhole(value.content) : undefined
}

function refuse(cause?: unknown): never {
  throw new CmsProblem('certificate.unreadable', { cause })
}
