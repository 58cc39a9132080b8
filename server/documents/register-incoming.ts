import { randomUUID } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/identifiers.ts'
import { reasons, refuseIf } from '../platform/refusal.ts'
import { findDuplicates, type Arriving } from './duplicates/find-duplicates.ts'
import { symbolKey } from './duplicates/symbol-key.ts'
import { defaultDue } from '../workflow/decisions/due-day.ts'
import { startProcess } from '../workflow/start-process.ts'
import { insertDocument, type DocumentRow } from './official-document.ts'
import { takeKept } from './registers/numbers/number-standing.ts'
import { enterRegister, seriesFor, takeNumber } from './registers/take-number.ts'
import { addVersion } from './versions.ts'

/** What is known of a document that arrives; what is not said stays empty. */
export type ArrivalGiven = Pick<
  DocumentRow,
  'typeCode' | 'abstract' | 'reference' | 'issuedOn' | 'issuerName'
> &
  Partial<
    Pick<
      DocumentRow,
      | 'urgency'
      | 'circulation'
      | 'number'
      | 'notation'
      | 'issuerAgencyId'
      | 'dueOn'
      | 'signerName'
      | 'signerTitle'
      | 'copies'
      | 'note'
      | 'answersId'
    >
  > & {
    /** Codes of what is odd about it, such as `symbol.unknown_organ`. */
    irregularities?: readonly string[]
    /** Its main file, kept in the store already. */
    file: { sha256: string; sizeBytes: number; pages: number }
    /** When it arrived, where it is registered later, and the arrival number that paper gave it. */
    late?: { arrivedOn: string; arrivalNumber: number | null } | undefined
    /** Why what looks registered already is registered once more; null where nobody said so, and then it is refused. Nobody looks where it is left out. */
    again?: string | null
  }

/** What registering an arrival gives. */
export interface Registered {
  documentId: number
  arrivalNumber: number
  /** What it looked like and was registered beside, knowingly. */
  besideIds: number[]
}

const unsaid = {
  urgency: 'normal',
  circulation: null,
  number: null,
  notation: null,
  issuerAgencyId: null,
  dueOn: null,
  signerName: null,
  signerTitle: null,
  copies: null,
  note: null,
  answersId: null,
} as const

const ofDraftsOnly = {
  unitId: null,
  drafterPostId: null,
  drafterPersonId: null,
  signerPostId: null,
  authority: null,
} as const

/**
 * Registers a document that arrived in the actor's body, inside the caller's act: it gets its arrival
 * number and its line in the book, and starts on its way. Source: Nghị định 30/2020/NĐ-CP, Điều 22.
 */
export async function registerIncoming(
  { irregularities = [], file, late, again, ...fields }: ArrivalGiven,
  context: Context,
): Promise<Registered> {
  const { agencyId } = context.actor
  const arrivedOn = late?.arrivedOn ?? dayOf(context.at)
  const taken = await arrivalNumber(fields.typeCode, late, context)
  const besideIds = await refuseAgain({ ...fields, sha256: file.sha256 }, again, agencyId)
  const documentId = newId()
  const due = await dueOf(fields, context)
  const odd = [...irregularities, ...(besideIds.length > 0 ? ['arrival.registered_again'] : [])]
  const document = {
    ...unsaid,
    ...fields,
    ...due,
    ...ofDraftsOnly,
    agencyId,
    id: documentId,
    uuid: randomUUID(),
    direction: 'incoming',
    stage: 'registered',
    arrivalNumber: taken.number,
    arrivedOn,
    arrivalKey: symbolKey(fields.reference ?? '') || null,
    pageAmount: file.pages,
    irregularities: odd.length > 0 ? odd.join(' ') : null,
    version: 1,
  } as const
  await insertDocument(document, context)
  await addVersion({ id: documentId, version: 0 }, { kind: 'received', ...file }, context)
  await enterRegister({ ...taken, agencyId, documentId }, context)
  await startIncoming(agencyId, documentId, context)
  return { documentId, arrivalNumber: taken.number, besideIds }
}

// The day that it says itself stands as the table of the body lets it.
async function dueOf(
  {
    urgency = 'normal',
    typeCode,
    dueOn = null,
  }: Pick<ArrivalGiven, 'urgency' | 'typeCode' | 'dueOn'>,
  { actor, at }: Context,
) {
  const about = { agencyId: actor.agencyId, urgency, typeCode, issuerDueOn: dueOn }
  return await defaultDue({ ...about, procedure: 'incoming', step: 'register', today: dayOf(at) })
}

// Today's next number, or the one that paper gave on the day it arrived.
async function arrivalNumber(typeCode: string, late: ArrivalGiven['late'], context: Context) {
  const wanted = { agencyId: context.actor.agencyId, kind: 'incoming', typeCode } as const
  const number = late?.arrivalNumber ?? null
  if (!late || number === null) return await takeNumber({ ...wanted, on: dayOf(context.at) })
  const series = await seriesFor({ ...wanted, on: late.arrivedOn })
  return await takeKept({ ...series, number }, late.arrivedOn)
}

// Behind the number: who registers the same at the same moment waits for it, and then sees this one.
async function refuseAgain(
  arriving: Arriving,
  again: string | null | undefined,
  agencyId: number,
): Promise<number[]> {
  if (again === undefined) return []
  const found = await findDuplicates(agencyId, arriving)
  refuseIf(409, reasons([found.length > 0 && again === null, 'arrival.looks_registered']))
  return found.map(({ documentId }) => documentId)
}

async function startIncoming(agencyId: number, documentId: number, context: Context) {
  const subject = { subjectType: 'document', subjectId: documentId }
  const through = [{ act: 'document.register', outcome: 'register' }]
  await startProcess({ key: 'incoming', agencyId, ...subject, through }, context)
}
