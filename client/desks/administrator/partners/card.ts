import { digestOf } from '../../../verify/digest.ts'

/** What installations give one another to be entered by. */
export interface Card {
  /** PEM. */
  certificate: string
  bodies: readonly { code: string; name: string; certificate: string }[]
}

/** The SHA-256 of the first certificate of a PEM text, lower-case hexadecimal; nothing where there is none. */
export function fingerprintOf(pem: string): string | undefined {
  const [, base64] =
    /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? []
  if (!base64) return undefined
  const der = Uint8Array.from(atob(base64.replaceAll(/\s/g, '')), (sign) => sign.charCodeAt(0))
  return Array.from(digestOf('sha256', der), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The card in a file; nothing where it is none. */
export async function readCard(file: File): Promise<Card | undefined> {
  try {
    const card = JSON.parse(await file.text()) as Card
    const isCard = fingerprintOf(card.certificate) !== undefined && Array.isArray(card.bodies)
    return isCard ? card : undefined
  } catch {
    return undefined
  }
}
