import { latinText } from '../bytes.ts'
import { blocks } from '../cms/pem-key.ts'
import type { Anchor, PathPurpose } from './path-verdict.ts'

const purposes: readonly PathPurpose[] = ['document-signing', 'timestamping', 'ocsp-signing']
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * The trust anchors of a PEM text. Lines before each certificate (explanatory text, RFC 7468 §5.2) may
 * narrow it: `Purposes: document-signing, timestamping`, `From: 2024-07-01`, `To: 2034-06-30` (days
 * in UTC, both included). A purpose or a day that is none throws: trust is never wider than was meant.
 */
export function readAnchors(pem: string): Anchor[] {
  return pem
    .split(/(?<=-----END CERTIFICATE-----)/)
    .flatMap((part) =>
      blocks(part, 'CERTIFICATE').map((certificate) => ({ certificate, ...limits(part) })),
    )
}

function limits(part: string): Omit<Anchor, 'certificate'> {
  const stated = (name: string) => new RegExp(`^${name}:(.*)$`, 'im').exec(part)?.[1]?.trim()
  const [wanted, from, to] = ['Purposes', 'From', 'To'].map(stated)
  return {
    ...(wanted === undefined ? {} : { purposes: wanted.split(',').map(purpose) }),
    ...(from === undefined ? {} : { validFrom: `${dayIn(from)}T00:00:00.000Z` }),
    ...(to === undefined ? {} : { validTo: `${dayIn(to)}T23:59:59.999Z` }),
  }
}

function purpose(text: string): PathPurpose {
  const found = purposes.find((known) => known === text.trim())
  if (found) return found
  throw new Error(
    `a trust anchor names the purpose "${text.trim()}"; known are ${purposes.join(', ')}`,
  )
}

function dayIn(text: string): string {
  if (day.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new Error(`a trust anchor names the day "${text}"; write it as 2026-11-22`)
}

/** A trust anchor as the PEM text that `readAnchors` reads, its purposes and days in the lines before. */
export function anchorText({ certificate, purposes: served, validFrom, validTo }: Anchor): string {
  const stated = [
    ...(served ? [`Purposes: ${served.join(', ')}`] : []),
    ...(validFrom ? [`From: ${validFrom.slice(0, 10)}`] : []),
    ...(validTo ? [`To: ${validTo.slice(0, 10)}`] : []),
  ]
  const lines = btoa(latinText(certificate)).match(/.{1,64}/g) ?? []
  const block = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', '']
  return [...stated, ...block].join('\n')
}
