import type { DocumentRow } from '../../documents/official-document.ts'
import { defaultDue, type DueDay } from '../../workflow/decisions/due-day.ts'
import type { TaskRow } from '../task-rows.ts'

/** The deadline of a document that is presented: the day which whoever presents it names, else the document's own, else the default. */
export async function dueWhenPresented(
  document: Pick<DocumentRow, 'agencyId' | 'urgency' | 'typeCode' | 'dueOn' | 'dueSource'>,
  givenDueOn: string | null,
  today: string,
): Promise<DueDay> {
  const { dueOn, dueSource } = document
  if (givenDueOn !== null) return { dueOn: givenDueOn, dueSource: 'giver' }
  if (dueOn !== null) return { dueOn, dueSource }
  return await defaultDue({ ...document, ...incoming, step: 'present', today })
}

/** The deadline that those take over for whom an instruction names none: the giver's own, else the default. */
export async function dueWhenInstructed(
  task: Pick<TaskRow, 'agencyId' | 'urgency' | 'typeCode' | 'dueOn' | 'dueSource'>,
  named: readonly { dueOn: string | null }[],
  today: string,
): Promise<DueDay> {
  const { dueOn, dueSource = null } = task
  if (dueOn !== null || named.every((one) => one.dueOn !== null)) return { dueOn, dueSource }
  return await defaultDue({ ...task, ...incoming, step: 'instruct', today })
}

const incoming = { procedure: 'incoming', issuerDueOn: null } as const
