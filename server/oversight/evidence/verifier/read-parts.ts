import { canonicalJson } from '../../../platform/text.ts'
import { hexOf } from '../../../signing/formats/cms/der-number.ts'
import { hashOf } from '../../../signing/formats/primitives.ts'
import type { Parts } from './container.ts'

/** Bytes as lower-case hex of their SHA-256. */
export const digestOf = (bytes: Uint8Array): string => hexOf(hashOf('sha256', bytes))

/** A part's bytes; throws where it is missing. */
export function partOf(parts: Parts, path: string): Uint8Array {
  const bytes = parts.get(path)
  if (!bytes) throw new Error(`the part ${path} is missing`)
  return bytes
}

/** A part as text; throws where it is no UTF-8. */
export function textOf(parts: Parts, path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(partOf(parts, path))
}

/** A part as JSON; throws where it is none, or not in its canonical form. */
export function jsonOf(parts: Parts, path: string): unknown {
  const text = textOf(parts, path)
  const value = JSON.parse(text) as unknown
  if (canonicalJson(value) !== text) throw new Error(`the part ${path} is not canonical`)
  return value
}
