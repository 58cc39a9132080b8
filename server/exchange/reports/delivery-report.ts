import type { Context } from '../../platform/context.ts'
import type { FileReply } from '../../platform/http.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import type { Report } from '../../signing/reports/build-report.ts'
import type { Language } from '../../signing/reports/printed-report.ts'
import { dataOf, printOf } from '../../signing/reports/report-files.ts'
import { latestReport } from '../../signing/reports/report-rows.ts'
import { reportOn } from '../../signing/reports/validate-document.ts'
import { issuerOf } from '../came-with.ts'
import { visibleDelivery } from '../delivery-rows.ts'

interface Input {
  deliveryId: number
}

/** The report on a delivered file, made when it arrived; gone (410) for the recipient once it is recalled. */
export async function showDeliveryReport(
  { deliveryId }: Input,
  { actor, at }: Context,
): Promise<Report> {
  const delivery = await visibleDelivery(actor, deliveryId)
  const { id, state, sha256, fromAgencyId, documentId, fromName } = delivery
  const isRecipient = actor.agencyId !== fromAgencyId
  refuseIf(410, reasons([isRecipient && state === '13', 'exchange.recalled']))
  const kept = await latestReport(documentId, sha256)
  if (kept) return kept
  const issuerName = (await issuerOf(id)) ?? fromName
  return await reportOn(sha256, { issuerName }, { occasion: 'arrival', at })
}

/** The same as JSON. */
export async function readDeliveryReportData(input: Input, context: Context): Promise<FileReply> {
  return dataOf(await showDeliveryReport(input, context))
}

/** The same as a PDF. */
export async function readDeliveryReportPrint(
  { language, ...input }: Input & { language: Language },
  context: Context,
): Promise<FileReply> {
  return await printOf(await showDeliveryReport(input, context), language)
}
