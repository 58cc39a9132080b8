import { wireDay } from './wire-time.ts'

/** What a DocumentId says. */
export type DocumentIdentifier =
  | { form: 'uuid'; uuid: string }
  /** The date as on the wire, which may be no day at all. */
  | { form: 'composed'; organId: string; date: string; code: string }
  | { form: 'other'; text: string }

const uuidForm = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
const composedForm = /^([^,]+),\s*(\d{4}\/\d{1,2}\/\d{1,2})\s*,\s*([^,]+)$/

/** Reads a DocumentId: a UUID, `OrganId,yyyy/MM/dd,number/notation`, or whatever else was sent. */
export function readDocumentIdentifier(text: string): DocumentIdentifier {
  const given = text.trim()
  if (uuidForm.test(given)) return { form: 'uuid', uuid: given.toLowerCase() }
  const [, organId, date, code] = composedForm.exec(given) ?? []
  if (!organId || !date || !code) return { form: 'other', text: given }
  return { form: 'composed', organId: organId.trim(), date, code: code.trim() }
}

/** A DocumentId of the composed form, of an ISO day and a code as `267/VPCP-TTĐT`. */
export function composedIdentifier(organId: string, isoDay: string, code: string): string {
  return `${organId},${wireDay(isoDay)},${code}`
}
