/** What the clerk has filled in about a copy of a paper. */
export interface PaperForm {
  form: 'SY' | 'SL' | 'TrS'
  to: 'paper' | 'electronic'
  /** Empty until the clerk has declared it. */
  secrecy: '' | 'none' | 'confidential' | 'secret' | 'top-secret'
  file: File | undefined
  reference: string
  issuedOn: string | null
  issuerName: string
  typeName: string
  abstract: string
  copiedFrom: string
  excerpt: string
  signer: string
  recipients: string
}

/** A form with nothing filled in: a scan that the body signs, the commonest. */
export const emptyPaper: PaperForm = {
  form: 'SY',
  to: 'electronic',
  secrecy: '',
  file: undefined,
  reference: '',
  issuedOn: null,
  issuerName: '',
  typeName: '',
  abstract: '',
  copiedFrom: '',
  excerpt: '',
  signer: '',
  recipients: '',
}

/** Whether the copy is a scan that the body's key signs (Decree 30/2020, Art 25). */
export function takesScan({ form, to }: Pick<PaperForm, 'form' | 'to'>): boolean {
  return form !== 'TrS' && to === 'electronic'
}
