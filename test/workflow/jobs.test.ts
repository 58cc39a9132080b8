import { expect } from 'chai'
import { act } from '../../server/journal/act.ts'
import { row, rows } from '../../server/platform/database.ts'
import { deliverMessage } from '../../server/workflow/cases/deliver-message.ts'
import { forgetActiveDefinitions } from '../../server/workflow/definitions.ts'
import { deploy } from '../../server/workflow/deploy.ts'
import { deadJobs, resume } from '../../server/workflow/jobs/dead-jobs.ts'
import { handle } from '../../server/workflow/jobs/handlers.ts'
import type { Call } from '../../server/workflow/jobs/handlers.ts'
import { claimJobs } from '../../server/workflow/jobs/job-rows.ts'
import type { Job } from '../../server/workflow/jobs/job-rows.ts'
import { advanceCase } from '../../server/workflow/jobs/run-job.ts'
import { runDueJobs } from '../../server/workflow/jobs/run-jobs.ts'
import { costOf } from '../support/cost.ts'
import { begin, drawing, end, task, way } from './drawing.ts'
import { message, service, timer, waits } from './drawing-events.ts'
import { agencyId, completes, officer, subject } from './office.ts'
import { begun, later, open, timed, waiting } from './waiting-case.ts'

const delivers = act('document.message', deliverMessage, ({ subject: { subjectId } }) => subjectId)

const notified = () =>
  begun(begin(), service('s', 'notify'), task('a'), end(), way('begin', 's', 'a', 'end'))

describe('What a case waits for besides people', () => {
  it('a timer goes off at the end of its working day, and once', async () => {
    await timed(timer('=addWorkingDays(now, 5)'))
    expect(await waiting()).to.deep.equal(['2026-11-27T17:00:00.000Z'])

    expect(await runDueJobs('2026-11-27T16:59:59.000Z')).to.equal(0)
    expect(await open()).to.deep.equal(['a'])
    expect(await runDueJobs('2026-11-27T17:00:00.000Z')).to.equal(1)
    expect(await open()).to.deep.equal(['b'])
    expect(await runDueJobs(later)).to.equal(0)
  })

  it('a timer is gone with its step, and none is set for a day that nobody has named', async () => {
    await timed(timer('=dueOn'))
    expect(await waiting()).to.deep.equal([])
    await completes({ ...subject, elementId: 'a' }, officer)
    await timed(timer('=addDays(today, 1)'))
    expect(await waiting()).to.have.length(1)

    await completes({ ...subject, elementId: 'a' }, officer)

    expect(await waiting()).to.deep.equal([])
  })

  it('a message moves the case that it is for', async () => {
    await begun(
      begin(),
      waits('m', message('answer')),
      task('a'),
      end(),
      way('begin', 'm', 'a', 'end'),
    )

    const other = { subjectType: 'document', subjectId: 1 }
    expect(await delivers({ name: 'answer', agencyId, subject: other }, officer)).to.deep.equal([])
    await delivers({ name: 'answer', agencyId, subject, facts: { pages: 3 } }, officer)

    expect(await open()).to.deep.equal(['a'])
    expect(await rows('SELECT * FROM workflow_subscriptions')).to.deep.equal([])
  })

  it('a message begins the process that starts with it', async () => {
    const starts = `<bpmn:startEvent id="begin">${message('petition')}</bpmn:startEvent>`
    await begun(starts, task('a'), end(), way('begin', 'a', 'end'))
    const other = { subjectType: 'document', subjectId: 1 }

    const [progress] = await delivers({ name: 'petition', agencyId, subject: other }, officer)

    expect(progress?.opened.map(({ elementId }) => elementId)).to.deep.equal(['a'])
  })

  it('a handler is called with the same key until it answers, and the case goes on once', async () => {
    const calls: Call[] = []
    handle('notify', async (call) => {
      calls.push(call)
      if (calls.length === 1) throw new Error('no line')
      return { facts: { reached: true } }
    })
    await notified()

    await runDueJobs('2026-11-22T02:00:00.000Z')
    expect(await open()).to.deep.equal([])
    const { statements } = await costOf(() => runDueJobs('2026-11-22T02:05:00.000Z'))

    expect(await open()).to.deep.equal(['a'])
    expect(new Set(calls.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1)
    // Looking for jobs twice and claiming them takes six; the act itself keeps to twelve.
    expect(statements).to.be.at.most(20)
  })

  it('a handler that keeps failing waits for an administrator, who tries it again', async () => {
    handle('notify', async () => Promise.reject(new Error('no line')))
    await notified()
    for (let day = 23; day <= 28; day += 1) await runDueJobs(`2026-11-${day}T02:00:00.000Z`)
    const [dead] = await deadJobs(agencyId)
    expect(dead).to.include({ lastError: 'no line', attempts: 5 })

    handle('notify', async () => ({}))
    await resume({ jobId: dead!.id, agencyId }, officer)
    await runDueJobs(later)

    expect(await open()).to.deep.equal(['a'])
    expect(await deadJobs(agencyId)).to.deep.equal([])
  })

  it('a job that fails for the last time when another has done it is not put aside', async () => {
    handle('notify', async () => Promise.reject(new Error('no line')))
    await notified()
    for (let day = 23; day <= 26; day += 1) await runDueJobs(`2026-11-${day}T02:00:00.000Z`)
    handle('notify', async () => {
      const [job] = await rows<Job>('SELECT * FROM workflow_jobs')
      await advanceCase({ job: job!, answer: {} }, officer)
      throw new Error('no line')
    })

    await runDueJobs('2026-11-27T02:00:00.000Z')

    expect(await open()).to.deep.equal(['a'])
    expect(await deadJobs(agencyId)).to.deep.equal([])
  })

  it('a job is held by one process, and by another when that has died', async () => {
    await notified()
    const at = '2026-11-22T02:00:00.000Z'
    const [first] = await claimJobs(at)
    expect(await claimJobs(at)).to.deep.equal([])
    const [second] = await claimJobs('2026-11-22T02:03:00.000Z')
    expect(second?.id).to.equal(first?.id)

    const late = await advanceCase({ job: first!, answer: {} }, officer).catch(String)
    await advanceCase({ job: second!, answer: {} }, officer)

    expect(late).to.contain('workflow.waits_no_longer')
    expect(await open()).to.deep.equal(['a'])
  })

  it('a clock that was set back keeps nobody from a job', async () => {
    await notified()
    await claimJobs('2031-01-01T00:00:00.000Z')

    expect(await claimJobs('2026-11-22T02:00:00.000Z')).to.have.length(1)
  })

  it('a process whose start is a timer begins by itself, and has its next beginning written', async () => {
    forgetActiveDefinitions()
    const starts = `<bpmn:startEvent id="begin">${timer('=addDays(today, 7)')}</bpmn:startEvent>`
    const xml = drawing(starts, task('a'), end(), way('begin', 'a', 'end'))
    await deploy({ key: 'drawn', xml, agencyId }, officer)

    await runDueJobs('2026-11-29T17:00:00.000Z')

    expect(await row('SELECT subject_type FROM workflow_instances')).to.deep.equal({
      subjectType: 'schedule',
    })
    expect(await waiting()).to.deep.equal(['2026-12-07T17:00:00.000Z'])
  })
})
