import { latinText } from '../bytes.ts'
import type { PdfView } from './pdf-view.ts'
import { streamData } from './stream-data.ts'

/** Whether a file says of itself that it is PDF/A-1, which forbids transparency. Source: ISO 19005-1 §6.7.11 */
export function isTransparencyForbidden(now: PdfView): boolean {
  const metadata = now.stream(now.catalog.entries.get('Metadata'))
  if (!metadata) return false
  return /pdfaid:part(?:>|\s*=\s*["'])\s*1\b/.test(latinText(streamData(metadata)))
}
