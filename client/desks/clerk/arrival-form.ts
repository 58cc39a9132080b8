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
  secrecy: '',
  file: undefined,
}
