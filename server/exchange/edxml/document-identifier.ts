import { hexOf } from '../../signing/formats/cms/der-number.ts'
import { hashOf } from '../../signing/formats/primitives.ts'
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

/** The identifier by which a delivery is known here: that of its document, or one made of it where it is no UUID, the same each time. */
export function deliveryUuid(documentId: string): string {
  const read = readDocumentIdentifier(documentId)
  return read.form === 'uuid' ? read.uuid : uuidMadeOf(documentId)
}

/** A UUID made of a text, the same each time. */
export function uuidMadeOf(text: string): string {
  const hash = hexOf(hashOf('sha256', new TextEncoder().encode(text)))
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}
