import {
  readDeliveryReportData,
  readDeliveryReportPrint,
  showDeliveryReport,
} from '../../server/exchange/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import {
  readReportData,
  readReportPrint,
  showReport,
} from '../../server/signing/reports/contract.ts'
import { addressOf } from '../call.ts'
import { useAnswer, type Asked } from '../query.ts'
import type { Language } from '../words/index.ts'

/** The report on the signatures of one file. */
export type Report = ReplyOf<typeof showReport>

/** Whose report: a document’s, or a delivery’s before it is registered. */
export type ReportSource = { documentId: number } | { deliveryId: number }

/** The report as it is kept, or as it would be now. */
export function useReport(source: ReportSource, isWanted = true): Asked<Report> {
  const isDocument = 'documentId' in source
  const documentId = isDocument ? source.documentId : 0
  const deliveryId = isDocument ? 0 : source.deliveryId
  const ofDocument = useAnswer(showReport, { documentId }, isWanted && isDocument)
  const ofDelivery = useAnswer(showDeliveryReport, { deliveryId }, isWanted && !isDocument)
  return isDocument ? ofDocument : ofDelivery
}

/** Where the report is downloaded as JSON and, in a language, as a PDF. */
export function reportAddresses(source: ReportSource, language: Language) {
  if ('documentId' in source) {
    const print = addressOf(readReportPrint, { ...source, language })
    return { data: addressOf(readReportData, source), print }
  }
  const print = addressOf(readDeliveryReportPrint, { ...source, language })
  return { data: addressOf(readDeliveryReportData, source), print }
}
