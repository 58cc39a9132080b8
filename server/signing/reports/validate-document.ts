import {
  documentById,
  visibleDocument,
  type DocumentRow,
} from '../../documents/official-document.ts'
import { currentVersion } from '../../documents/versions.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { judgementOf, judgementOn, type Judgement } from '../verdicts.ts'
import { buildReport, type Occasion, type Report } from './build-report.ts'
import { policyFacts } from './policy-facts.ts'
import {
  enterReport,
  isValidated,
  keepEvidence,
  latestReport,
  reportDetails,
  type PreparedReport,
} from './report-rows.ts'

type Declared = Pick<DocumentRow, 'issuerName'>

/** What a stored file's report would say now, nothing kept. */
export async function reportOn(
  sha256: string,
  declared: Declared,
  { occasion, at }: { occasion: Occasion; at: string },
): Promise<Report> {
  return await reported(await judgementOf(sha256, at), declared, occasion)
}

/** What the report on bytes from outside would say now, nothing kept. */
export async function reportOnBytes(
  bytes: Uint8Array,
  declared: Declared,
  { occasion, at }: { occasion: Occasion; at: string },
): Promise<Report> {
  return await reported(await judgementOn(bytes, at), declared, occasion)
}

async function reported(judgement: Judgement, declared: Declared, occasion: Occasion) {
  const { sha256, verdicts } = judgement
  return buildReport(judgement, await policyFacts(sha256, verdicts, declared), occasion)
}

/** A report on a stored file, ready to be entered by an act; the judging is done before. */
export async function prepareReport(
  sha256: string,
  declared: Declared,
  { occasion, at }: { occasion: Occasion; at: string },
): Promise<PreparedReport> {
  const judgement = await judgementOf(sha256, at)
  return await keepEvidence(judgement, await reported(judgement, declared, occasion))
}

/** What of a document is validated: its file in force, or one that it was sent out as. */
interface Validating {
  document: Pick<DocumentRow, 'id' | 'issuerName'>
  sha256: string
  occasion: Occasion
}

/** Validates a file of a document and keeps the report, unless that was done on the same day by the same anchors. */
export async function validateFile(
  { document, sha256, occasion }: Validating,
  context: Context,
): Promise<Report | undefined> {
  const { at } = context
  const judgement = await judgementOf(sha256, at)
  if (await isValidated(document.id, judgement, context)) return undefined
  const prepared = await prepareReport(sha256, document, { occasion, at })
  return await keepReport({ documentId: document.id, prepared }, context)
}

const keepReport = act(
  'document.validate',
  async ({ documentId, prepared }: { documentId: number; prepared: PreparedReport }) => {
    await enterReport(documentId, prepared)
    return prepared.report
  },
  ({ documentId }) => documentId,
  ({ prepared }) => reportDetails(prepared),
)

/** Validates a document's file in force because somebody who sees it asks. */
export async function validateDocument(
  { documentId }: { documentId: number },
  context: Context,
): Promise<Report> {
  const document = await visibleDocument(context.actor, documentId)
  const { sha256 } = await currentVersion(document)
  const made = await validateFile({ document, sha256, occasion: 'demand' }, context)
  return made ?? (await showReport({ documentId }, context))
}

/** The report on a document's file in force: the last one kept, or what it would say now. */
export async function showReport(
  { documentId }: { documentId: number },
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Report> {
  const document = await visibleDocument(actor, documentId)
  const { sha256 } = await currentVersion(document)
  const kept = await latestReport(documentId, sha256)
  return kept ?? (await reportOn(sha256, document, { occasion: 'demand', at }))
}

/** Validates the file in force of a document that the installation itself has in hand. */
export async function validateById(
  documentId: number,
  occasion: Occasion,
  context: Context,
): Promise<void> {
  const document = await documentById(documentId)
  if (!document || document.version === 0) return
  const { sha256 } = await currentVersion(document)
  await validateFile({ document, sha256, occasion }, context)
}
