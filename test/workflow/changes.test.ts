import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { addItemToCase, withdrawItemFromCase } from '../../server/workflow/cases/change-list.ts'
import { migrateCase, planMigrations } from '../../server/workflow/cases/migrate-case.ts'
import { pastCases } from '../../server/workflow/cases/past-cases.ts'
import { deploy } from '../../server/workflow/deploy.ts'
import { claimJobs } from '../../server/workflow/jobs/job-rows.ts'
import { advanceCase } from '../../server/workflow/jobs/run-job.ts'
import { openSteps } from '../../server/workflow/queries.ts'
import { begin, drawing, end, forEach, task, way } from './drawing.ts'
import { timer } from './drawing-events.ts'
import { agencyId, completes, officer, subject } from './office.ts'
import { begun, later, open, timed } from './waiting-case.ts'

describe('A case that changes while it runs', () => {
  it('asks one more, and lets one go', async () => {
    await begun(begin(), task('a', '', forEach('signers')), end(), way('begin', 'a', 'end'))
    const one = { ...subject, elementId: 'a' }

    await addItemToCase({ ...one, item: { postId: 12 } }, officer)
    expect((await openSteps(subject)).map(({ holder }) => holder)).to.deep.equal([
      {},
      { postId: 12 },
    ])
    const { hasEnded } = await withdrawItemFromCase({ ...one, item: 'x' }, officer)

    expect([hasEnded, await open()]).to.deep.equal([false, ['a']])
  })

  it('moves to the new version of its process by its check list', async () => {
    await begun(begin(), task('a'), end(), way('begin', 'a', 'end'))
    const newer = drawing(begin(), task('c'), task('d'), end(), way('begin', 'c', 'd', 'end'))
    await deploy({ key: 'drawn', xml: newer, agencyId }, officer)
    const about = { key: 'drawn', agencyId }
    const [planned] = await planMigrations(about)
    expect(planned?.tokens[0]).to.deep.include({ from: 'a', problems: ['workflow.step_is_gone'] })

    const { instanceId } = planned!
    const refused = await migrateCase({ ...about, instanceId }, officer).catch(String)
    await migrateCase({ ...about, instanceId, mapping: { a: 'c' } }, officer)

    expect(refused).to.contain('workflow.step_is_gone')
    expect(await open()).to.deep.equal(['c'])
    await completes({ ...subject, elementId: 'c' }, officer)
    expect(await open()).to.deep.equal(['d'])
    expect((await pastCases(about))[0]?.steps).to.deep.equal([{ elementId: 'c', outcome: null }])
  })

  it('is not moved by a timer that comes while somebody acts', async () => {
    await timed(timer('=addDays(today, 1)'))
    const [job] = await claimJobs(later)
    await transact(() => change('UPDATE workflow_instances SET rev = rev + 1'))
    await completes({ ...subject, elementId: 'a' }, officer)

    const late = await advanceCase({ job: job!, answer: {} }, officer).catch(String)

    expect(late).to.contain('workflow.waits_no_longer')
    expect(await open()).to.deep.equal([])
  })
})
