import { typeName } from '../../documents/type-names.ts'
import { rows } from '../../platform/database.ts'
import { printedDay, typeAndAbstract, type BookReader } from './book-line.ts'

interface Posted {
  id: number
  documentId: number | null
  postedOn: string
  reference: string
  toName: string
  envelopes: number
  received: string | null
  note: string | null
}

/** The book of what went by post, as it was entered. */
export const postLines: BookReader = async ({ agencyId, period, after, limit }) => {
  const entries = await rows<Posted>(
    `SELECT * FROM post_entries WHERE agency_id = :agencyId AND year = :period AND id > :after
     ORDER BY id LIMIT :limit`,
    { agencyId, period, after: Number(after), limit },
  )
  return entries.map((each) => ({
    key: String(each.id),
    documentId: each.documentId,
    cells: [
      ...[each.postedOn, each.reference, each.toName, each.envelopes],
      ...[each.received ?? '', each.note ?? ''],
    ],
  }))
}

interface Used {
  id: number
  documentId: number | null
  usedOn: string
  personName: string
  reference: string | null
  issuedOn: string | null
  typeCode: string
  abstract: string
  dossierCode: string | null
  received: string | null
  returnedOn: string | null
  allowedBy: string
  note: string | null
  lent: number
}

const dossierCode = `(SELECT MIN(o.code) FROM dossier_documents f JOIN dossiers o ON o.id = f.dossier_id
  WHERE f.document_id = d.id) AS dossier_code`

/** The book of the use of kept copies: what was lent, and what certified copies were made from. */
export const keptCopyLines: BookReader = async ({ agencyId, period, after, limit }) => {
  const uses = await rows<Used>(
    `SELECT * FROM (SELECT * FROM (
       SELECT u.id, u.document_id, u.used_on, u.person_name, d.reference, d.issued_on, d.type_code,
         d.abstract, ${dossierCode}, u.received, u.returned_on, u.allowed_by, u.note, 1 AS lent
       FROM kept_copy_uses u JOIN documents d ON d.id = u.document_id
       WHERE u.agency_id = :agencyId AND u.year = :period AND u.id > :after
       ORDER BY u.id LIMIT :limit) lent
     UNION ALL SELECT * FROM (
       SELECT c.id, c.document_id, c.copied_on, c.made_by_name, d.reference, d.issued_on,
         d.type_code, d.abstract, ${dossierCode}, NULL AS received, NULL AS returned_on,
         c.signer_name, c.reference AS copy_reference, 0 AS lent
       FROM copies c JOIN documents d ON d.id = c.document_id
       WHERE c.agency_id = :agencyId AND c.year = :period AND c.id > :after
       ORDER BY c.id LIMIT :limit) copied) used ORDER BY id LIMIT :limit`,
    { agencyId, period, after: Number(after), limit },
  )
  return uses.map((use) => ({
    key: String(use.id),
    documentId: use.documentId,
    isLent: Number(use.lent) === 1 && use.returnedOn === null,
    cells: [
      ...[use.usedOn, use.personName, datedReference(use), typeAndAbstract(use)],
      ...[use.dossierCode ?? '', use.received ?? '', use.returnedOn, use.allowedBy],
      use.note ?? '',
    ],
  }))
}

function datedReference({ reference, issuedOn }: Pick<Used, 'reference' | 'issuedOn'>): string {
  return [reference ?? '', printedDay(issuedOn)].filter(Boolean).join(' ngày ')
}

interface Copied {
  number: number
  form: string
  documentId: number | null
  reference: string
  copiedOn: string
  originalReference: string
  typeName: string
  abstract: string
  recipients: string
  signerName: string
  copiedFrom: string | null
}

const forms: Record<string, string> = { SY: 'Sao y', SL: 'Sao lục', TrS: 'Trích sao' }

/** The book of certified copies, in the columns of the outgoing book; the three forms share one series. */
export const copyLines: BookReader = async ({ agencyId, period, after, limit }) => {
  const copies = await rows<Copied>(
    `SELECT * FROM copies WHERE agency_id = :agencyId AND year = :period AND number > :after
     ORDER BY number LIMIT :limit`,
    { agencyId, period, after: Number(after), limit },
  )
  return copies.map((copy) => ({
    key: String(copy.number),
    documentId: copy.documentId,
    cells: [
      ...[copy.reference, copy.copiedOn, copiedWhat(copy), copy.signerName],
      ...[copy.recipients.split('\n').filter(Boolean).join('; '), 'Văn thư', null, copy.copiedOn],
      ...['', copy.copiedFrom === null ? '' : `Sao từ ${copy.copiedFrom}`],
    ],
  }))
}

function copiedWhat({ form, originalReference, abstract, ...copy }: Copied): string {
  const type = typeName(copy.typeName)
  return `${forms[form] ?? form} ${type} số ${originalReference}: ${abstract}`
}
