import type { Urgency } from '../../../server/documents/contract.ts'

/** What the clerk has filled in about a document from outside. */
export interface ArrivalForm {
  reference: string
  issuedOn: string | null
  issuerName: string
  typeCode: string
  abstract: string
  urgency: Urgency
  dueOn: string | null
  signerName: string
  note: string
  /** When it arrived, where that was before today. */
  arrivedOn: string | null
  /** The arrival number that paper gave it; empty takes the next. */
  arrivalNumber: string
  /** Why what looks registered already is registered once more. */
  duplicateReason: string
  /** Empty until the clerk has declared it. */
  secrecy: '' | 'none' | 'confidential' | 'secret' | 'top-secret'
  file: File | undefined
}

/** A form with nothing filled in. */
export const emptyArrival: ArrivalForm = {
  reference: '',
  issuedOn: null,
  issuerName: '',
  typeCode: '',
  abstract: '',
  urgency: 'normal',
  dueOn: null,
  signerName: '',
  note: '',
  arrivedOn: null,
  arrivalNumber: '',
  duplicateReason: '',
  secrecy: '',
  file: undefined,
}
