import { verify, X509Certificate } from 'node:crypto'
import { sha256 } from '../../platform/digest.ts'
import { installationKey } from '../receipts/exchange-key.ts'

/** What a request or an answer between installations is signed over, line by line. */
export interface SignedParts {
  /** `POST /partner/messages`, or the status of an answer. */
  what: string
  /** The identifier of the message it is about; `-` where there is none. */
  about: string
  /** For whom it is: of a request the SHA-256 of the certificate of the installation that is asked, of an answer the signature of its request; `-` where anybody may read it. */
  to: string
  /** ISO 8601 UTC. */
  at: string
  body: Uint8Array
}

/** The headers that prove who sends a request or an answer: the certificate's SHA-256, the time, and a P-256 signature in base64. */
export async function proofHeaders(parts: SignedParts): Promise<Record<string, string>> {
  const key = await installationKey()
  const signature = await key.sign(signedBytes(parts))
  return {
    'x-exchange-certificate': sha256(key.certificate),
    'x-exchange-message': parts.about,
    'x-exchange-at': parts.at,
    'x-exchange-signature': Buffer.from(signature).toString('base64'),
  }
}

const known = new Map<string, X509Certificate>()

/** Whether the signature over the parts was made by the key of this certificate (PEM). */
export function isProven(parts: SignedParts, signature: string, certificate: string): boolean {
  const { publicKey } = opened(certificate)
  const value = Buffer.from(signature, 'base64')
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  return verify('sha256', signedBytes(parts), key, value)
}

function opened(pem: string): X509Certificate {
  const certificate = known.get(pem) ?? new X509Certificate(pem)
  known.set(pem, certificate)
  return certificate
}

function signedBytes({ what, about, to, at, body }: SignedParts): Uint8Array<ArrayBuffer> {
  const lines = ['tamcap-exchange-2', what, about, to, at, sha256(body)]
  return new TextEncoder().encode(lines.join('\n'))
}
