import type { Mandate } from './rules.ts'

/** A mandate as it is read, lists still as text. */
export interface MandateRow extends Omit<Mandate, 'typeCodes' | 'unitIds'> {
  agencyId: number
  grantorPostId: number
  grantorTitle: string
  granteePostId: number | null
  granteePersonId: number | null
  passedOnFromId: number | null
  instrument: string
  instrumentDay: string
  instrumentDocumentId: number | null
  typeCodes: string | null
  unitIds: string | null
}

/** The columns of `mandates m` with the grantor's title, who holds the grantor's post on `:on`, and the end. */
export const mandateColumns = `m.agency_id, m.id, m.kind, m.grantor_post_id, m.grantor_person_id,
  m.grantee_post_id, m.grantee_person_id, m.passed_on_from_id, m.valid_from, m.valid_to,
  m.type_codes, m.unit_ids, m.instrument, m.instrument_day, m.instrument_document_id, m.granted_at,
  me.ended_at, gp.title AS grantor_title, gh.person_id AS grantor_holder_id`

/** What `mandateColumns` reads from besides `mandates m`. */
export const mandateJoins = `LEFT JOIN mandate_ends me ON me.mandate_id = m.id
  LEFT JOIN posts gp ON gp.id = m.grantor_post_id
  LEFT JOIN holdings gh ON gh.post_id = m.grantor_post_id
    AND gh.valid_from <= :on AND (gh.valid_to IS NULL OR gh.valid_to >= :on)`

/** The mandate with its lists opened. */
export function opened<Row extends Pick<MandateRow, 'typeCodes' | 'unitIds'>>(
  row: Row,
): Omit<Row, 'typeCodes' | 'unitIds'> & { typeCodes: string[] | null; unitIds: number[] | null } {
  const typeCodes = row.typeCodes?.split(' ') ?? null
  const unitIds = row.unitIds?.split(' ').map(Number) ?? null
  return { ...row, typeCodes, unitIds }
}

/** A list as it stands in its column. */
export function closed(list: readonly (string | number)[] | null): string | null {
  return list === null ? null : [...new Set(list)].join(' ')
}

/** The post of a body's head: its first post of a leader, on `posts po` of that body. */
export const headPostOf = (agencyId: string): string => `(SELECT MIN(lead.id) FROM posts lead
  JOIN post_roles leads ON leads.post_id = lead.id AND leads.role = 'leader'
  WHERE lead.agency_id = ${agencyId})`
