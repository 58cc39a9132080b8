import { latinBytes } from '../bytes.ts'
import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'
import type { OpenedKey } from './pkcs12.ts'
import { webCryptoAlgorithm } from './web-crypto-algorithm.ts'

/** A key kept as PEM, as a body's seal in a demonstration: PKCS #8, and its certificate followed by the issuers. */
export async function openPem(keyPem: string, certificatesPem: string): Promise<OpenedKey> {
  const [key] = blocks(keyPem, 'PRIVATE KEY')
  const [certificate, ...chain] = blocks(certificatesPem, 'CERTIFICATE')
  if (!key || !certificate) throw new CmsProblem('pkcs12.no_signing_key')
  const { importing } = webCryptoAlgorithm(certificate)
  const privateKey = await crypto.subtle.importKey('pkcs8', key, importing, false, ['sign'])
  return { privateKey, certificate, chain }
}

/** The contents of the PEM blocks with this label, in order. Source: RFC 7468 */
export function blocks(pem: string, label: string): Bytes[] {
  const marked = new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`, 'g')
  return [...pem.matchAll(marked)].map(([, body = '']) => latinBytes(atob(body.replace(/\s/g, ''))))
}
