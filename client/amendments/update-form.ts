import type { amendDocument } from '../../server/exchange/amendments/contract.ts'
import type { InputOf } from '../../server/platform/endpoint.ts'
import type { Option } from '../parts/picker.tsx'

/** What a clerk changes of an issued document, as typed. */
export interface UpdateForm {
  reason: string
  abstract: string
  urgency: string
  file: File | undefined
  secrecy: string
  removed: readonly number[]
  added: readonly Option[]
}

/** A form in which nothing is changed. */
export const unchanged: UpdateForm = {
  ...{ reason: '', abstract: '', urgency: '', file: undefined, secrecy: '', removed: [] },
  added: [],
}

type Given = InputOf<typeof amendDocument>

/** What is sent of a form: what was left empty stays as it is. */
export function updateOf(documentId: number, form: UpdateForm): Given {
  const { reason, abstract, urgency, secrecy, removed, added, file } = form
  return {
    ...{ documentId, reason, abstract: abstract.trim() || null },
    urgency: urgency === '' ? null : (urgency as NonNullable<Given['urgency']>),
    ...{ removed: [...removed], added: added.map(({ id }) => id) },
    secrecy: file ? (secrecy as Given['secrecy']) : 'none',
  }
}
