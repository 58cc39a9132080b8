import { expect } from 'chai'
import { counted, row } from '../../server/platform/database.ts'
import type { Role } from '../../server/platform/context.ts'
import { reserveIdentifiers } from '../../server/platform/identifiers.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { act } from '../../server/journal/act.ts'
import { completeSteps } from '../../server/workflow/complete-step.ts'
import type { StepsGiven } from '../../server/workflow/complete-step.ts'
import { allSteps, openSteps } from '../../server/workflow/queries.ts'
import {
  agencyId,
  begins,
  clerk,
  completes,
  completesAll,
  draftBegins,
  leader,
  officer,
  subject,
} from './office.ts'
import { deployAll } from '../support/processes.ts'

/** Completes steps in an act that gives back how many statements they took. */
const completesCounted = act(
  'document.steps',
  async (input: StepsGiven, context) => {
    const before = counted().statements
    await completeSteps(input, context)
    return counted().statements - before
  },
  ({ subjectId }) => subjectId,
)

describe('Steps at once', () => {
  beforeEach(deployAll)
  // Identifiers that run short are fetched beside any act, and their statements would count as its own.
  beforeEach(() => reserveIdentifiers())

  it('takes one of two who complete the same step at once', async () => {
    await draftBegins()
    const submit = () => completes({ ...subject, act: 'document.submit' }, officer)

    const results = await Promise.allSettled([submit(), submit(), submit()])

    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).to.be.instanceOf(Refusal)
    expect(await row('SELECT rev FROM workflow_instances')).to.deep.equal({ rev: 2 })
  })

  it('does several steps in one act, for the statements of one', async () => {
    const begun = {
      key: 'incoming',
      agencyId,
      ...subject,
      through: [{ act: 'document.register', outcome: 'register' }],
    }
    await begins(begun, clerk)
    const present = [{ act: 'document.present' }]
    await completesAll({ ...subject, steps: present, holders: { leader: { postId: 14 } } }, clerk)
    await completes({ ...subject, act: 'document.direct', outcome: 'direct' }, leader)

    const steps = [{ elementId: 'handle' }, { elementId: 'review', outcome: 'approve' }]
    const roles: Role[] = ['leader', 'officer']
    const statements = await completesCounted(
      { ...subject, steps },
      { ...leader, actor: { ...leader.actor, roles } },
    )

    expect(statements).to.equal(4)
    expect((await openSteps(subject)).map(({ elementId }) => elementId)).to.deep.equal(['file'])
    const closed = (await allSteps(subject)).map(({ closedAt }) => closedAt !== null)
    expect(closed).to.deep.equal([true, true, true, true, true, false])
  })

  it('costs four statements a step', async () => {
    await draftBegins()

    const statements = await completesCounted(
      { ...subject, steps: [{ act: 'document.submit' }] },
      officer,
    )

    expect(statements).to.equal(4)
  })
})
