import { typeset } from '../../documents/layout/typesetter.ts'
import type { Report } from './build-report.ts'
import { printData } from './print-data.ts'

/** A language of reports. */
export type Language = 'vi' | 'en'

/** The report as a PDF/A-2b on A4; the same report gives the same bytes. */
export async function printedReport(report: Report, language: Language): Promise<Uint8Array> {
  const data = JSON.stringify(printData(report, language), printable)
  const seconds = Math.floor(Date.parse(report.validatedAt) / 1_000)
  const reply = await typeset({ template: 'report.typ', data, seconds })
  if ('failure' in reply) throw new Error(reply.failure)
  return reply.pdf
}

// Names in foreign certificates may have letters that the font lacks, on which printing would stop.
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u024f\u0300-\u0301\u0303\u0309\u0323\u0370-\u052f\u1e00-\u1eff\u2010-\u2026]/gu

function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').replace(unprintable, '?') : value
}
