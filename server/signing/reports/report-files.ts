import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import type { FileReply } from '../../platform/http.ts'
import type { Report } from './build-report.ts'
import { printedReport, type Language } from './printed-report.ts'
import { showReport } from './validate-document.ts'

/** The report on a document's file in force as JSON. */
export async function readReportData(
  input: { documentId: number },
  context: Context,
): Promise<FileReply> {
  return dataOf(await showReport(input, context))
}

/** The report on a document's file in force as a PDF. */
export async function readReportPrint(
  { language, ...input }: { documentId: number; language: Language },
  context: Context,
): Promise<FileReply> {
  return await printOf(await showReport(input, context), language)
}

/** A report as a JSON file, named by the hash of what it is about. */
export function dataOf(report: Report): FileReply {
  const bytes = Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
  return { bytes, mediaType: 'application/json', name: `${nameOf(report)}.json` }
}

/** A report as a PDF, named by the hash of what it is about. */
export async function printOf(report: Report, language: Language): Promise<FileReply> {
  const bytes = await printedReport(report, language)
  return { bytes, mediaType: 'application/pdf', name: `${nameOf(report)}.pdf` }
}

const nameOf = ({ sha256, validatedAt }: Report): string =>
  `bao-cao-chu-ky-${sha256.slice(0, 12)}-${dayOf(validatedAt)}`
