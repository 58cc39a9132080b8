import { plainName } from './attachment-name.ts'
import { decodeBase64 } from './base64.ts'
import { mayBe } from './declared-type.ts'
import type { AttachmentEntry, ManifestReference } from '../message.ts'
import type { Damage, EdxmlLimits, Quirk, ReadAttachment } from '../read-result.ts'
import { isReencoded, sniffed, type SniffedType } from './sniff.ts'
import { unzipOne } from './unzip-one.ts'
import { looksZipped } from './zip-directory.ts'

/** What is left to take. */
export interface Allowance {
  limits: EdxmlLimits
  /** Of all attachments together. */
  bytesLeft: number
  quirks: Set<Quirk>
}

/** Good bytes, or what is wrong and what there is. */
type Content = { bytes: Uint8Array } | { damage: Damage; apart: Uint8Array }

const freely = 1_000_000
const none = new Uint8Array()

/** The file of an attachment; whatever is wrong with it, it is kept apart and never passed on as good. */
export function readAttachment(
  entry: AttachmentEntry,
  listed: ManifestReference | undefined,
  allowance: Allowance,
): ReadAttachment {
  const { attachmentName = '', contentType = '' } = { ...listed, ...entry }
  const name = plainName(attachmentName)
  if (name !== attachmentName) allowance.quirks.add('attachment-name-unsafe')
  const content = contentOf(entry, name, allowance)
  const judged = 'damage' in content ? content : judge(content.bytes, name, contentType)
  if ('bytes' in judged) allowance.bytesLeft -= judged.bytes.length
  else noteDamage(judged.damage, allowance)
  return { name, contentType, entry, ...judged }
}

function noteDamage(damage: Damage, { quirks }: Allowance): void {
  if (damage === 'reencoded') quirks.add('attachment-reencoded')
  if (damage === 'is-edxml') quirks.add('attachment-is-edxml')
}

function contentOf(entry: AttachmentEntry, name: string, allowance: Allowance): Content {
  const text = entry.contentTransferEncoded ?? ''
  const bytes = decodeBase64(text)
  if (!bytes) return { damage: 'not-base64', apart: new TextEncoder().encode(text) }
  if (bytes.length === 0) return { damage: 'empty', apart: none }
  if (looksZipped(bytes)) return unzipped(bytes, name, allowance)
  allowance.quirks.add('attachment-not-zipped')
  return bytes.length > mostOf(allowance) ? { damage: 'too-large', apart: bytes } : { bytes }
}

const mostOf = ({ limits, bytesLeft }: Allowance): number =>
  Math.min(limits.attachmentBytes, bytesLeft)

function unzipped(zip: Uint8Array, name: string, allowance: Allowance): Content {
  const inRatio = Math.max(freely, zip.length * allowance.limits.ratio)
  const found = unzipOne(zip, Math.min(mostOf(allowance), inRatio))
  if (typeof found !== 'string') {
    if (found.name !== name) allowance.quirks.add('zip-entry-name-differs')
    return { bytes: found.bytes }
  }
  // A document of Office is a zip of several files, sent here without a zip around it.
  if (found === 'zip-several-files' && ['ooxml', 'odf'].includes(sniffed(zip))) {
    allowance.quirks.add('attachment-not-zipped')
    return zip.length > mostOf(allowance) ? { damage: 'too-large', apart: zip } : { bytes: zip }
  }
  return { damage: isReencoded(zip) ? 'reencoded' : found, apart: zip }
}

const binary: readonly SniffedType[] = [
  ...(['pdf', 'zip', 'ooxml', 'odf', 'ole', 'jpeg', 'png', 'gif', 'tiff', 'bmp'] as const),
  ...(['7z', 'rar', 'unknown'] as const),
]

function judge(bytes: Uint8Array, name: string, contentType: string): Content {
  if (bytes.length === 0) return { damage: 'empty', apart: bytes }
  const type = sniffed(bytes)
  if (!mayBe(type, name, contentType)) return { damage: wrongType(type, bytes), apart: bytes }
  const isBroken = binary.includes(type) && isReencoded(bytes)
  return isBroken ? { damage: 'reencoded', apart: bytes } : { bytes }
}

function wrongType(type: SniffedType, bytes: Uint8Array): Damage {
  if (type === 'edxml') return 'is-edxml'
  return isReencoded(bytes) ? 'reencoded' : 'type-differs'
}
