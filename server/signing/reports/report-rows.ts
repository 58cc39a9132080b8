import { dayOf } from '../../platform/days.ts'
import { insert, row } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { newId } from '../../platform/identifiers.ts'
import { note } from '../../journal/notes.ts'
import { basisDigest, type Judgement } from '../verdicts.ts'
import type { Report } from './build-report.ts'

/** A report ready to be kept with what it was judged by. */
export interface PreparedReport {
  report: Report
  basisDigest: string
}

/** Keeps in the store what a report relies on and its file does not hold, before the act that keeps the report. */
export async function keepEvidence(judgement: Judgement, report: Report): Promise<PreparedReport> {
  for (const { certificate } of judgement.anchors) await files().keep(certificate)
  return { report, basisDigest: basisDigest(judgement) }
}

/** Enters a report on a document's file inside the caller's act. */
export async function enterReport(
  documentId: number,
  { report, basisDigest }: PreparedReport,
): Promise<void> {
  const id = newId()
  const { sha256, occasion, indication, validatedAt } = report
  await insert('validation_reports', {
    ...{ documentId, id, sha256, occasion, indication, validatedAt, basisDigest },
    validatedOn: dayOf(validatedAt),
    report: JSON.stringify(report),
  })
  const stored = report.evidence.filter(({ place }) => place === 'store')
  const named = stored.map(({ kind, sha256: hash }) => ({ sha256: hash, reportId: id, kind }))
  if (named.length > 0) await insert('validation_evidence', named)
}

/** What the journal says of a report; its reasons separated by spaces. */
export function reportDetails({ report }: PreparedReport): Record<string, string> {
  const { sha256, occasion, indication, reasons } = report
  return { sha256, occasion, indication, reasons: reasons.join(' ') }
}

/** Enters a report inside another act, of which it is a further line. */
export async function noteReport(documentId: number, prepared: PreparedReport): Promise<void> {
  await enterReport(documentId, prepared)
  note('document.validate', documentId, reportDetails(prepared))
}

/** The latest report kept on this file of a document. */
export async function latestReport(
  documentId: number,
  sha256: string,
): Promise<Report | undefined> {
  const found = await row<{ report: string }>(
    `SELECT report FROM validation_reports WHERE document_id = :documentId AND sha256 = :sha256
     ORDER BY id DESC LIMIT 1`,
    { documentId, sha256 },
  )
  return found && (JSON.parse(found.report) as Report)
}

/** Whether a document's file has been validated on that day by the same bytes and anchors. */
export async function isValidated(
  documentId: number,
  judgement: Judgement,
  { at }: { at: string },
): Promise<boolean> {
  const found = await row(
    `SELECT id FROM validation_reports WHERE document_id = :documentId AND sha256 = :sha256
     AND validated_on = :on AND basis_digest = :digest`,
    { documentId, sha256: judgement.sha256, on: dayOf(at), digest: basisDigest(judgement) },
  )
  return found !== undefined
}
