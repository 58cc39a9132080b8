import { hexOf } from '../cms/der-number.ts'
import { readChildren, readElement, readWhole, type DerElement } from '../cms/der-reader.ts'
import { childrenOf, expectTag, malformed, timeIn } from '../path/der-fields.ts'
import { readExtensions, type Extension } from '../path/extensions.ts'
import { readGeneralNames } from '../path/general-names.ts'
import type { ListEntry } from './certificate-list.ts'
import { revocationReasons, type RevocationReason } from './revocation.ts'

/** The entries of a list by issuer and serial number. */
export interface Entries {
  byCertificate: Map<string, ListEntry>
  count: number
  hasUnknownCritical: boolean
}

interface EntryWords {
  reason: RevocationReason
  /** Key of the name that this entry and those after it belong to. */
  issuerKey: string | undefined
  isUnknownCritical: boolean
}

const mostEntries = 150_000
const noWords: EntryWords = {
  reason: 'unspecified',
  issuerKey: undefined,
  isUnknownCritical: false,
}

/** Key of a certificate among the entries. */
export const entryKey = (issuerKey: string, serialNumber: string): string =>
  `${serialNumber} ${issuerKey}`

/** Reads the entries of a list; more than 150 000 are refused. Source: RFC 5280 §5.3 */
export function readEntries(list: DerElement | undefined, listIssuerKey: string): Entries {
  const entries: Entries = { byCertificate: new Map(), count: 0, hasUnknownCritical: false }
  const wordsOf = wordsReader()
  let issuerKey = listIssuerKey
  const content = list?.content ?? new Uint8Array()
  for (let at = 0; at < content.length; entries.count++) {
    if (entries.count === mostEntries) malformed('too many entries')
    const entry = readElement(content, at)
    at += entry.whole.length
    const [serial, revokedAt, extensions] = childrenOf(entry)
    const words = extensions ? wordsOf(extensions) : noWords
    issuerKey = words.issuerKey ?? issuerKey
    entries.hasUnknownCritical ||= words.isUnknownCritical
    const key = entryKey(issuerKey, hexOf(expectTag(serial, 0x02).content))
    entries.byCertificate.set(key, { revokedAt: timeIn(revokedAt), reason: words.reason })
  }
  return entries
}

// Most entries of a list have the same extensions, byte by byte: each kind is read once.
function wordsReader(): (extensions: DerElement) => EntryWords {
  const known = new Map<string, EntryWords>()
  return (extensions) => {
    const key = hexOf(extensions.content)
    const words = known.get(key) ?? readWords(readExtensions(extensions))
    if (known.size < 1000) known.set(key, words)
    return words
  }
}

function readWords(extensions: readonly Extension[]): EntryWords {
  const words = { ...noWords }
  for (const { type, isCritical, value } of extensions) {
    if (type === '2.5.29.21') words.reason = reasonOf(readWhole(value))
    else if (type === '2.5.29.29') words.issuerKey = issuerIn(readWhole(value))
    else if (type !== '2.5.29.24') words.isUnknownCritical ||= isCritical
  }
  return words
}

/** The name of a CRLReason; an unknown number is refused. */
export function reasonOf(field: DerElement): RevocationReason {
  const [number, more] = expectTag(field, 0x0a).content
  const reason = revocationReasons[number ?? 99]
  return !reason || reason === 'unused' || more !== undefined ? malformed('a reason') : reason
}

function issuerIn(names: DerElement): string {
  if (readChildren(names).length === 0) malformed('an issuer')
  const [name] = readGeneralNames(names).filter(({ form }) => form === 'directory')
  return name?.form === 'directory' ? name.name.key : malformed('an issuer')
}
