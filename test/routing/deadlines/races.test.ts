import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { change, row, rows, transact } from '../../../server/platform/database.ts'
import { inProject } from '../../../server/platform/root.ts'
import { claimJobs } from '../../../server/workflow/jobs/job-rows.ts'
import { runDueJobs } from '../../../server/workflow/jobs/run-jobs.ts'
import { activateDiagram } from '../../../server/workflow/administration/uploaded.ts'
import { signedIn } from '../../support/desk.ts'
import { contextOf, plantOffice } from '../../support/incoming.ts'
import { bodyId } from '../../support/province.ts'
import { desk, directed, instruct, post, presented } from '../directing.ts'
import { handingOver } from './handing-over.ts'
import { today } from '../../support/day.ts'

const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

describe('Of two things at once', () => {
  beforeEach(plantOffice)

  it('one of two leaders instructs, and the other is told why', async () => {
    const { taskId, documentId } = await presented()
    const leader = await desk('chutich')
    await leader.post('/substitutions', {
      ...{ absentPostId: await post('chutich'), substitutePostId: await post('phochutich') },
      ...{ validFrom: today(), validTo: today(), basis: 'Đi công tác' },
    })
    const deputy = await desk('phochutich')

    const answers = await Promise.all([
      instruct(leader, taskId, ['truongphong', 'lead']),
      instruct(deputy, taskId, ['chuyenvien', 'lead']),
    ])

    expect(answers.filter(({ status }) => status === 201)).to.have.lengthOf(1)
    const why = answers.find(({ status }) => status !== 201)?.reasons
    expect(['document.changed_meanwhile', 'task.more_than_one_lead']).to.include(why?.[0])
    const leads = await rows(
      "SELECT id FROM tasks WHERE document_id = :documentId AND role = 'lead' AND depth = 1",
      { documentId },
    )
    expect(leads).to.have.lengthOf(1)
  })

  it('a recall that crosses a report leaves one of them, and the giver can go on', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const leader = await desk('chutich')
    const path = `/tasks/${String(given['truongphong'])}`
    await head.post(`${path}/seen`)

    const [report, recall] = await Promise.all([
      head.post(`${path}/report`, { text: 'Đã làm xong.' }),
      leader.post(`${path}/recall`, { reason: 'Giao đơn vị khác.' }),
    ])

    expect([report.status, recall.status].filter((status) => status < 300)).to.have.lengthOf(1)
    const refused = report.status < 300 ? recall : report
    expect([refused.status, refused.reasons.length]).to.deep.equal([409, 1])
    const root = await row('SELECT state FROM tasks WHERE id = :id', { id: given.root })
    expect(root).to.deep.equal({ state: report.status < 300 ? 'review' : 'working' })
  })

  it('a substitute whose term ended while the page was open is told so, and the holder acts', async () => {
    const { taskId } = await presented()
    const leader = await desk('chutich')
    const { body } = await leader.post('/substitutions', {
      ...{ absentPostId: await post('chutich'), substitutePostId: await post('phochutich') },
      ...{ validFrom: today(), validTo: today(), basis: 'Đi công tác' },
    })
    const deputy = await desk('phochutich')
    expect((await deputy.get('/tasks')).body.tasks[0].may.instruct).to.deep.equal([])
    await leader.post(`/substitutions/${String(body.id)}/end`, { reason: 'Đã về sớm' })

    const late = await instruct(deputy, taskId, ['truongphong', 'lead'])

    expect([late.status, ...late.reasons]).to.deep.equal([403, 'task.not_yours'])
    expect((await instruct(leader, taskId, ['truongphong', 'lead'])).status).to.equal(201)
  })

  it('a step goes on by its diagram while another is put to use', async () => {
    const { taskId, documentId } = await presented()
    const administrator = await contextOf('quantri.vpubnd')
    const agencyId = await bodyId('H90')
    const file = await readFile(inProject('workflows', 'incoming', 'incoming.bpmn'), 'utf8')
    const xml = file.replace('Cho ý kiến chỉ đạo', 'Bút phê')

    const [instructed, put] = await Promise.all([
      instruct(await desk('chutich'), taskId, ['truongphong', 'lead']),
      activateDiagram({ agencyId, key: 'incoming', xml }, administrator),
    ])

    expect([instructed.status, put.version]).to.deep.equal([201, 1])
    const open = await rows(
      'SELECT element_id FROM workflow_tasks WHERE subject_id = :documentId AND is_open = 1',
      { documentId },
    )
    expect(open).to.deep.equal([{ elementId: 'handle' }])
    expect((await (await signedIn('vanthu.ubnd')).get('/tasks')).status).to.equal(200)
  })

  it('a timer goes off once, though its job died half-way and the clock was set back and forth', async () => {
    await handingOver()
    const due = await row<{ dueAt: string }>('SELECT due_at FROM workflow_jobs', {})
    const after = new Date(Date.parse(due?.dueAt ?? '') + 60_000).toISOString()

    const taken = await claimJobs(after)
    expect(taken).to.have.lengthOf(1)
    expect(await runDueJobs(after)).to.equal(0)
    // The clock is a day back, then ahead again: whoever held the job died with it.
    await runDueJobs(minutesOn(-1440))
    await transact(() =>
      change("UPDATE workflow_jobs SET leased_until = '2099-01-01T00:00:00.000Z'"),
    )
    expect(await runDueJobs(after)).to.be.greaterThan(0)
    expect(await runDueJobs(after)).to.equal(0)

    expect(await rows('SELECT id FROM step_reminders')).to.have.lengthOf(1)
    expect(await rows('SELECT id FROM workflow_jobs')).to.deep.equal([])
    expect(await rows('SELECT id FROM workflow_dead_jobs')).to.deep.equal([])
  })
})
