import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { forgetActiveDefinitions } from '../../server/workflow/definitions.ts'
import { deploy } from '../../server/workflow/deploy.ts'
import { openSteps } from '../../server/workflow/queries.ts'
import { begin, drawing, end, task, way } from './drawing.ts'
import { edge } from './drawing-events.ts'
import { agencyId, begins, officer, subject } from './office.ts'

/** A moment after every deadline of these tests. */
export const later = '2026-11-30T17:00:00.000Z'

/** The open steps of the document, by element. */
export const open = async () => (await openSteps(subject)).map(({ elementId }) => elementId)

/** When the jobs are due that cases wait for. */
export const waiting = async () =>
  (await rows<{ dueAt: string }>('SELECT due_at FROM workflow_jobs')).map(({ dueAt }) => dueAt)

/** Puts a drawing to use and sets the document on its way. */
export async function begun(...parts: string[]): Promise<void> {
  forgetActiveDefinitions()
  const { problems } = await deploy({ key: 'drawn', xml: drawing(...parts), agencyId }, officer)
  expect(problems).to.deep.equal([])
  await begins({ key: 'drawn', agencyId, ...subject, facts: { signers: ['x'] } }, officer)
}

/** A document at step a, which an event on its edge takes to step b. */
export const timed = (event: string) =>
  begun(
    begin(),
    task('a'),
    task('b'),
    end(),
    end('out'),
    way('begin', 'a', 'end'),
    edge('e', 'a', event),
    way('e', 'b', 'out'),
  )
