import { expect } from 'chai'
import { row } from '../../../server/platform/database.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { handlerOf } from '../../../server/workflow/jobs/handlers.ts'
import { runDueJobs } from '../../../server/workflow/jobs/run-jobs.ts'
import { plantOffice } from '../../support/incoming.ts'
import { linesOf } from '../../support/province.ts'
import { desk, post } from '../directing.ts'
import { handingOver } from './handing-over.ts'
import { today } from '../../support/day.ts'

const threeWeeksOn = () => new Date(Date.now() + 21 * 86_400_000).toISOString()

describe('a timer of a diagram', () => {
  beforeEach(plantOffice)

  it('reminds whoever the step waits for, and who stands in for them; once, and until it is done', async () => {
    await handingOver()
    await (
      await desk('chuyenvien')
    ).post('/substitutions', {
      absentPostId: await post('chuyenvien'),
      substitutePostId: await post('truongphong'),
      validFrom: today(),
      validTo: daysAfter(today(), 21),
      basis: 'Đi học',
    })

    const inThreeWeeks = threeWeeksOn()
    await runDueJobs(inThreeWeeks)
    await runDueJobs(inThreeWeeks)

    const own = (await (await desk('chuyenvien')).get('/step-reminders')).body.reminders
    expect(own).to.have.lengthOf(1)
    expect(own[0]).to.include({ kind: 'remind', stepName: 'Lập mục lục, giao nộp' })
    const stood = (await (await desk('truongphong')).get('/step-reminders')).body.reminders
    expect(stood[0].forPostTitle).to.equal('Chuyên viên Tổng hợp')
    expect((await (await desk('chuyenvien')).get('/digest')).body.steps).to.equal(1)
    expect(await linesOf('case.remind')).to.have.lengthOf(1)
  })

  it('brings a step before those above, and told twice with one key tells once', async () => {
    const { agencyId, subjectId } = await handingOver()
    const instance = await row<{ id: number }>(
      'SELECT id FROM workflow_instances WHERE subject_id = :subjectId AND subject_type = :type',
      {
        subjectId,
        type: 'hand-over',
      },
    )
    const call = {
      ...{ agencyId, subjectId, subjectType: 'hand-over', instanceId: instance?.id ?? 0 },
      ...{ elementId: 'remind', facts: {}, at: new Date().toISOString(), idempotencyKey: 'one' },
    }

    await handlerOf('escalate')(call)
    await handlerOf('escalate')(call)

    const head = (await (await desk('truongphong')).get('/step-reminders')).body.reminders
    expect(head.map(({ kind }: { kind: string }) => kind)).to.deep.equal(['escalate'])
    expect((await (await desk('chuyenvien')).get('/step-reminders')).body.reminders).to.be.empty
    expect(await linesOf('case.remind')).to.have.lengthOf(1)
  })
})
