import type { DerElement } from '../cms/der-reader.ts'
import { booleanOf, childrenOf, expectTag, identifierIn, malformed } from './der-fields.ts'

/** An extension of a certificate, a list, an entry or a response. */
export interface Extension {
  /** Dotted identifier. */
  type: string
  isCritical: boolean
  /** Content of its OCTET STRING. */
  value: Uint8Array
}

/** The extensions inside a SEQUENCE; the same one twice is refused. Source: RFC 5280 §4.2 */
export function readExtensions(list: DerElement | undefined): Extension[] {
  if (!list) return []
  const extensions = childrenOf(list).map(readExtension)
  const isTwice = new Set(extensions.map(({ type }) => type)).size < extensions.length
  return isTwice ? malformed('an extension twice') : extensions
}

function readExtension(extension: DerElement): Extension {
  const [type, ...rest] = childrenOf(extension)
  const critical = rest.length === 2 ? expectTag(rest[0], 0x01) : undefined
  return {
    type: identifierIn(type),
    isCritical: booleanOf(critical),
    value: expectTag(rest.at(-1), 0x04).content,
  }
}

/** The value of an extension of this type. */
export function extensionValue(
  extensions: readonly Extension[],
  type: string,
): Uint8Array | undefined {
  return extensions.find((extension) => extension.type === type)?.value
}
