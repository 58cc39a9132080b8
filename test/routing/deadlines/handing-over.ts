import { act } from '../../../server/journal/act.ts'
import { handleStepReminders } from '../../../server/routing/deadlines/steps/tell-step.ts'
import { startProcess } from '../../../server/workflow/start-process.ts'
import { contextOf, registeredBy } from '../../support/incoming.ts'

const begins = act('document.begin', startProcess, ({ subjectId }) => subjectId)

/** Work files that the officer has to hand over within ten working days. */
export async function handingOver(): Promise<{ agencyId: number; subjectId: number }> {
  handleStepReminders()
  const context = await contextOf('chuyenvien.ubnd')
  const { agencyId, postId } = context.actor
  const subject = { subjectType: 'hand-over', subjectId: await registeredBy('vanthu.ubnd') }
  const holders = { officer: { postId } }
  const facts = { procedure: 'hand-over' }
  await begins({ key: 'hand-over', agencyId, ...subject, holders, facts }, context)
  return { agencyId, subjectId: subject.subjectId }
}
