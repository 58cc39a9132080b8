import type { DueSource } from '../agencies/calendar/contract.ts'
import type { Actor, Context } from '../platform/context.ts'
import { change, insert, isEmbedded, row, rows } from '../platform/database.ts'
import { found, Refusal, type Reason } from '../platform/refusal.ts'
import { folded, snakeCase } from '../platform/text.ts'
import { freezeOf } from './freezes.ts'
import { auditing, sightRules, type Seer, type SightRule } from './rights/sight.ts'
import type { Circulation, Stage, Urgency } from './shapes/contract.ts'

/** An official document (văn bản) in one body's hands, as its row stands. */
export interface DocumentRow {
  agencyId: number
  id: number
  uuid: string
  direction: 'outgoing' | 'incoming'
  stage: Stage
  /** Counts the changes of this row, from 1. */
  rev: number
  typeCode: string
  abstract: string
  /** Abstract, reference and issuer without accents, for searches. */
  folded: string
  urgency: Urgency
  circulation: Circulation | null
  number: number | null
  /** The symbol without number, such as `QĐ-UBND`. */
  notation: string | null
  /** Number and symbol as printed, such as `15/QĐ-UBND`. */
  reference: string | null
  issuedOn: string | null
  issuerAgencyId: number | null
  issuerName: string
  arrivalNumber: number | null
  arrivedOn: string | null
  dueOn: string | null
  /** Where the due day comes from; null without one. */
  dueSource: DueSource | null
  unitId: number | null
  drafterPostId: number | null
  drafterPersonId: number | null
  signerPostId: number | null
  signerName: string | null
  signerTitle: string | null
  /** '' in one's own right, else TM, KT, TL, TUQ or Q. */
  authority: string | null
  copies: number | null
  pageAmount: number | null
  note: string | null
  /** Reason codes separated by spaces. */
  irregularities: string | null
  answersId: number | null
  /** The steps whose initials it bears, separated by spaces; null while its body decides. */
  initialSteps: string | null
  /** The version of the main file that is in force; 0 before the first. */
  version: number
  changedAt: string
}

/** What may change on a document's way. */
export type DocumentChanges = Partial<Omit<DocumentRow, 'agencyId' | 'id' | 'rev' | 'folded'>>

/** Whoever asks now, whose `seerValues` are bound. */
const present: Seer = {
  post: ':seerPostId',
  unit: ':seerUnitId',
  agency: ':seerAgencyId',
  day: ':seerDay',
  isOut: "d.stage <> 'draft'",
  hasBegun: () => '1 = 1',
  hadEnded: () => '1 = 1',
}

/**
 * The condition, on `documents d`, that an actor may see a document of their own body: a draft, and one
 * narrowed to those concerned, only if they have a hand in it. Lists read by it: it begins with the body.
 */
export function seenWithin(): string {
  const within = sightRules().filter(({ isWithin }) => isWithin)
  return `d.agency_id = :seerAgencyId AND (${anyOf(within)})`
}

/** The condition that one sharing or another lets an actor see a document, whichever body holds it. */
export function seenByShare(): string {
  return `(${anyOf(sightRules().filter(({ isWithin }) => !isWithin))})`
}

function anyOf(rules: readonly SightRule[]): string {
  return rules.map(({ holds }) => holds(present)).join(' OR ')
}

/** The values that the conditions of sight speak of. */
export function seerValues({ agencyId, postId, unitId, day }: Actor): Record<string, unknown> {
  return { seerAgencyId: agencyId, seerPostId: postId, seerUnitId: unitId, seerDay: day }
}

/** The condition, on `documents d`, that this actor may see a document, by whatever rule. */
export function scopeOf({ roles }: Actor): string {
  const all = `(${seenWithin()}) OR ${seenByShare()}`
  return roles.includes('auditor') ? `(${all} OR ${auditing.holds(present)})` : `(${all})`
}

/** A document that the actor may see; any other is refused as not found. */
export async function visibleDocument(actor: Actor, documentId: number): Promise<DocumentRow> {
  return await documentSeen(actor, documentId, '')
}

/** The same, held until the act ends, so that meanwhile nobody takes it back or changes it. */
export async function heldDocument(actor: Actor, documentId: number): Promise<DocumentRow> {
  // Acts write one after the other in the embedded database anyway.
  return await documentSeen(actor, documentId, isEmbedded() ? '' : 'FOR UPDATE')
}

async function documentSeen(actor: Actor, documentId: number, lock: string): Promise<DocumentRow> {
  const document = await row<DocumentRow>(
    `SELECT d.* FROM documents d WHERE d.id = :documentId AND ${scopeOf(actor)} ${lock}`,
    { documentId, ...seerValues(actor) },
  )
  return found(document, 'document.not_found')
}

/** Whether an actor reads a document from inside: as one of the body that holds it, or as its auditor; a sharing shows the document itself, not what the body does with it. */
export function readsFromInside({ agencyId, roles }: Actor, document: DocumentRow): boolean {
  return document.agencyId === agencyId || roles.includes('auditor')
}

/** Those of some documents that the actor may see. */
export async function visibleAmong(
  actor: Actor,
  documentIds: readonly number[],
): Promise<number[]> {
  if (documentIds.length === 0) return []
  const seen = await rows<{ id: number }>(
    `SELECT d.id FROM documents d WHERE d.id IN (:documentIds) AND ${scopeOf(actor)}`,
    { documentIds, ...seerValues(actor) },
  )
  return seen.map(({ id }) => id)
}

/** A document, whoever asks: for what the installation does by itself. */
export async function documentById(documentId: number): Promise<DocumentRow | undefined> {
  return await row<DocumentRow>('SELECT * FROM documents WHERE id = :documentId', { documentId })
}

/** Inserts a new document inside an act. */
export async function insertDocument(
  given: Omit<DocumentRow, 'rev' | 'folded' | 'changedAt' | 'initialSteps'>,
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  await insert('documents', { ...given, rev: 1, folded: foldedOf(given), changedAt: at })
}

/** Changes a document that nobody has changed since it was read; else it is refused, as is one that was frozen. */
export async function moveDocument(
  document: Pick<DocumentRow, 'agencyId' | 'id' | 'rev' | 'abstract' | 'reference' | 'issuerName'>,
  changes: DocumentChanges,
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  const { agencyId, id, rev } = document
  const next = { ...changes, folded: foldedOf({ ...document, ...changes }), changedAt: at }
  const columns = Object.keys(next).map((key) => `${snakeCase(key)} = :${key}`)
  const affected = await change(
    `UPDATE documents SET ${columns.join(', ')}, rev = rev + 1
     WHERE agency_id = :agencyId AND id = :id AND rev = :rev
       AND NOT EXISTS (SELECT 1 FROM document_freezes f WHERE f.document_id = documents.id)`,
    { ...next, agencyId, id, rev },
  )
  if (affected !== 1) throw new Refusal(409, [await whyUnmoved(id)])
}

async function whyUnmoved(documentId: number): Promise<Reason> {
  return (await freezeOf(documentId)) ? 'document.frozen' : 'document.changed_meanwhile'
}

const mostFolded = 700

function foldedOf({
  abstract,
  reference,
  issuerName,
}: Pick<DocumentRow, 'abstract' | 'reference' | 'issuerName'>): string {
  return folded([reference ?? '', abstract, issuerName].join(' ').trim()).slice(0, mostFolded)
}
