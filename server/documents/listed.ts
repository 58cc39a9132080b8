import { calendarsOf } from '../agencies/calendar/calendar-of.ts'
import type { DueSource } from '../agencies/calendar/contract.ts'
import { shownDue } from '../agencies/calendar/light.ts'
import type { Stage } from './shapes/contract.ts'
import { typeName } from './type-names.ts'

/** The columns of a document in a list, from `documents d`. */
export const listedColumns = `d.agency_id, d.id, d.direction, d.type_code, d.reference, d.issued_on,
  d.issuer_name, d.abstract, d.urgency, d.stage, d.arrival_number, d.due_on, d.due_source,
  d.signer_title, d.changed_at`

/** What of a document says its type and its deadline. */
export interface ListedRow {
  agencyId: number
  typeCode: string
  stage: Stage
  dueOn: string | null
  dueSource: DueSource | null
}

const finished: readonly Stage[] = ['completed', 'cancelled', 'recalled', 'voided']

/** Documents with the name of their type, and the light of their deadline by the calendar of their body; what is finished has no light. */
export async function listed<Row extends ListedRow>(documents: readonly Row[], today: string) {
  const isDue = ({ dueOn, stage }: ListedRow) => dueOn !== null && !finished.includes(stage)
  const calendar = await calendarsOf(documents.filter(isDue).map(({ agencyId }) => agencyId))
  return documents.map((document) => ({
    ...document,
    typeName: typeName(document.typeCode),
    due: isDue(document) ? shownDue(document, today, calendar(document.agencyId)) : null,
  }))
}
