import { withRange, type PreparedSignature } from './byte-range.ts'
import { placeExtendedCatalog } from './esic-extension.ts'
import { extendedForm } from './extend-form.ts'
import { readForm } from './form.ts'
import { annotate, pageAt } from './pages.ts'
import type { PdfView } from './pdf-view.ts'
import { readPdf } from './read-pdf.ts'
import { RevisionWriter } from './revision-writer.ts'
import { timestampText } from './signature-dictionary.ts'
import { dictionaryText, referenceText, textString } from './syntax.ts'

/**
 * Appends a revision with an invisible field and room for a timestamp token over the whole file, and gives the
 * digest to be stamped. Allowed in certified and locked files too. Source: ISO 32000-2 §§12.8.2.2, 12.8.5
 */
export function prepareDocumentTimestamp(bytes: Uint8Array): PreparedSignature {
  const input = readPdf(bytes)
  const view = input.now
  const writer = new RevisionWriter(input)
  const page = pageAt(view, 0)
  const timestamp = writer.add(timestampText())
  const field = writer.add(fieldText(freeName(view), { page, timestamp }))
  placeExtendedCatalog(writer, input, extendedForm(writer, view, { fields: [field], fonts: {} }))
  annotate(writer, view, { page, widgets: [field] })
  return withRange(writer.finish(), timestamp)
}

// Without size and appearance: an appearance would count as a change of a locked form.
function fieldText(name: string, { page, timestamp }: { page: number; timestamp: number }): string {
  return dictionaryText({
    Type: '/Annot',
    Subtype: '/Widget',
    FT: '/Sig',
    T: textString(name),
    F: '132',
    Rect: '[0 0 0 0]',
    P: referenceText(page),
    V: referenceText(timestamp),
  })
}

function freeName(view: PdfView): string {
  const taken = new Set(readForm(view)?.fields.map(({ name }) => name))
  for (let number = 1; ; number++) {
    const name = `timestamp-${String(number)}`
    if (!taken.has(name)) return name
  }
}
