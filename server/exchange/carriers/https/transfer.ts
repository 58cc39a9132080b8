import type { PartnerRow } from '../../partners/partner-rows.ts'
import { ask, type Answered } from './request.ts'

/** How many bytes a piece has; the last may have fewer. */
export const pieceBytes = 512 * 1024

/**
 * Brings bytes to a partner in pieces, their hash announced first; what has come already is not sent
 * again. Gives the partner's refusal where it wants none of it.
 */
export async function transfer(
  partner: PartnerRow,
  sha256: string,
  bytes: Uint8Array,
): Promise<Answered | undefined> {
  const announcement = { sizeBytes: bytes.length, pieceBytes }
  const announced = await tell(partner, sha256, announcement)
  if (announced.status !== 200) return announced
  const { missing } = JSON.parse(announced.body.toString('utf8')) as { missing: number[] }
  for (const piece of missing) {
    const body = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes)
    const path = `/partner/transfers/${sha256}/${String(piece)}` as const
    const headers = { 'content-type': 'application/octet-stream' }
    const { status } = await ask(partner, { method: 'PUT', path, about: sha256, body, headers })
    if (status !== 200) throw new Error(`a piece was answered ${String(status)}`)
  }
  return undefined
}

async function tell(partner: PartnerRow, sha256: string, announcement: object): Promise<Answered> {
  return await ask(partner, {
    ...{ method: 'POST', path: `/partner/transfers/${sha256}`, about: sha256 },
    body: new TextEncoder().encode(JSON.stringify(announcement)),
    headers: { 'content-type': 'application/json' },
  })
}
