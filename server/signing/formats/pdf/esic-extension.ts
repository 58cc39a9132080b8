import { nameOf } from './form.ts'
import type { PdfInput } from './read-pdf.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { changedDictionary, dictionaryText } from './syntax.ts'

// Says that the file holds a security store or document timestamps, which PDF 1.7 did not know.
const extension = dictionaryText({ BaseVersion: '/1.7', ExtensionLevel: '1' })

/**
 * Places the catalog with these entries and the extension that security stores and document timestamps need
 * before PDF 2.0; a catalog that would stay the same is not placed. Source: EN 319 142-1 §5.6, ISO 32000-2 §7.12
 */
export function placeExtendedCatalog(
  writer: RevisionWriter,
  input: PdfInput,
  entries: Readonly<Record<string, string>>,
): void {
  const view = input.now
  const changes = { ...entries, ...neededExtension(writer, input) }
  if (Object.keys(changes).length === 0) return
  writer.place(view.root.number, changedDictionary(view.catalog, changes))
}

function neededExtension(writer: RevisionWriter, input: PdfInput): Record<string, string> {
  if (isSecondVersion(input)) return {}
  const view = input.now
  const holder = view.catalog.entries.get('Extensions')
  const before = view.dictionary(holder)
  if (!before) return { Extensions: dictionaryText({ ESIC: extension }) }
  if (before.entries.has('ESIC')) return {}
  const after = changedDictionary(before, { ESIC: extension })
  if (holder?.kind !== 'reference') return { Extensions: after }
  writer.place(holder.number, after)
  return {}
}

// The header reads "%PDF-2.0"; a catalog may name a later version than the header.
function isSecondVersion({ bytes, now }: PdfInput): boolean {
  const version = nameOf(now.under(now.catalog, 'Version')) ?? ''
  return bytes[5] === 0x32 || version.startsWith('2')
}
