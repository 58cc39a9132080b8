import { blocks } from '../../../server/signing/formats/cms/pem-key.ts'
import { base64 } from '../../parts/base64.ts'

/** A certificate and those above it, DER in base64. */
export interface GivenCertificate {
  certificate: string
  issuers: string[]
}

/** The certificates in a file, PEM or DER; the first is the one that is meant. */
export async function readCertificates(file: File): Promise<GivenCertificate> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const written = blocks(new TextDecoder('latin1').decode(bytes), 'CERTIFICATE')
  const [certificate = bytes, ...issuers] = written
  return { certificate: base64(certificate), issuers: issuers.slice(0, 8).map(base64) }
}
