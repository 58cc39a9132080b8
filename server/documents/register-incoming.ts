import { randomUUID } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/identifiers.ts'
import { startProcess } from '../workflow/start-process.ts'
import { insertDocument, type DocumentRow } from './official-document.ts'
import { enterRegister, takeNumber } from './registers/take-number.ts'
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
  { irregularities = [], file, ...fields }: ArrivalGiven,
  context: Context,
): Promise<{ documentId: number; arrivalNumber: number }> {
  const { agencyId } = context.actor
  const arrivedOn = dayOf(context.at)
  const { typeCode } = fields
  const taken = await takeNumber({ agencyId, kind: 'incoming', typeCode, on: arrivedOn })
  const documentId = newId()
  const document = {
    ...unsaid,
    ...fields,
    ...ofDraftsOnly,
    agencyId,
    id: documentId,
    uuid: randomUUID(),
    direction: 'incoming',
    stage: 'registered',
    arrivalNumber: taken.number,
    arrivedOn,
    pageAmount: file.pages,
    irregularities: irregularities.length > 0 ? irregularities.join(' ') : null,
    version: 1,
  } as const
  await insertDocument(document, context)
  await addVersion({ id: documentId, version: 0 }, { kind: 'received', ...file }, context)
  await enterRegister({ ...taken, agencyId, documentId }, context)
  await startIncoming(agencyId, documentId, context)
  return { documentId, arrivalNumber: taken.number }
}

async function startIncoming(agencyId: number, documentId: number, context: Context) {
  const subject = { subjectType: 'document', subjectId: documentId }
  const through = [{ act: 'document.register', outcome: 'register' }]
  await startProcess({ key: 'incoming', agencyId, ...subject, through }, context)
}
