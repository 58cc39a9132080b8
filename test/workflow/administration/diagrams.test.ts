import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { change, insert, row, transact } from '../../../server/platform/database.ts'
import { inProject } from '../../../server/platform/root.ts'
import { signedIn, type Desk, type Json } from '../../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import { bodyId } from '../../support/province.ts'

const file = inProject('workflows', 'outgoing', 'outgoing.bpmn')

describe('The diagrams of a body', () => {
  let administrator: Desk
  let path: string
  let xml: string

  beforeEach(async () => {
    await openOffice()
    xml = await readFile(file, 'utf8')
    path = `/agencies/${String(await bodyId('H90'))}/processes/outgoing`
    administrator = await signedIn('quantri.vpubnd')
  })

  it('show where the cases stand, and which are late', async () => {
    await documentAwaiting('form-check', await peoplesCommittee())
    await transact(() =>
      change("UPDATE workflow_tasks SET opened_at = '2026-01-05T02:00:00.000Z' WHERE is_open = 1"),
    )
    const { body: listed } = await administrator.get(path.replace('/outgoing', ''))
    const { body } = await administrator.get(path)

    const outgoing = (listed.processes as Json[]).find(({ key }) => key === 'outgoing')
    expect(outgoing).to.deep.include({ running: 1, late: 1, version: 1, isOwn: false })
    const [{ since, ...at }] = body.standing
    expect(at).to.deep.equal({
      elementId: 'form-check',
      name: 'Kiểm tra thể thức',
      cases: 1,
      late: 1,
    })
    expect(since).to.equal('2026-01-05T02:00:00.000Z')
    expect(body.shown).to.deep.include({ isActive: true, deployedBy: null, running: 1 })
  })

  it('are refused with what is wrong at which element, and nothing is kept', async () => {
    const faulty = xml.replace('default="content-returned"', '')
    const checked = await administrator.post(`${path}/check`, { xml: faulty })
    const refused = await administrator.post(`${path}/versions`, { xml: faulty })
    const typed = xml.replace(
      '<bpmn:definitions',
      '<!DOCTYPE a [<!ENTITY b "c">]><bpmn:definitions',
    )
    const { body: withType } = await administrator.post(`${path}/check`, { xml: typed })

    expect(checked.body.findings[0]).to.deep.include({
      elementId: 'content-good',
      name: 'Đúng nội dung?',
      code: 'workflow.no_default_flow',
    })
    expect([refused.status, ...refused.reasons]).to.deep.equal([422, 'workflow.diagram_has_faults'])
    expect(refused.body.error.fields[0].path).to.equal('content-good')
    expect(withType.findings[0].code).to.equal('workflow.has_document_type')
    expect((await administrator.get(path)).body.versions).to.have.length(1)
  })

  it('and work that failed for good is tried again', async () => {
    const agencyId = await bodyId('H90')
    const about = { id: 77, agencyId, instanceId: 5, token: 1, elementId: 'send', kind: 'service' }
    const at = '2026-11-20T02:00:00.000Z'
    const rest = { idempotencyKey: '5:1', dueAt: at, attempts: 5, createdAt: at, diedAt: at }
    const dead = { ...about, ...rest, handler: 'notify', lastError: 'no answer' }
    await transact(() => insert('workflow_dead_jobs', dead))
    const jobs = path.replace('processes/outgoing', 'dead-jobs')
    const { body } = await administrator.get(jobs)
    const tried = await administrator.post(`${jobs}/77/retry`)

    expect(body.jobs[0]).to.deep.include({ id: 77, handler: 'notify', lastError: 'no answer' })
    expect(tried.body).to.deep.equal({ id: 77 })
    expect(await row('SELECT attempts FROM workflow_jobs WHERE id = 77')).to.deep.equal({
      attempts: 0,
    })
    expect((await administrator.get(jobs)).body.jobs).to.deep.equal([])
  })

  it('are the business of those who administer the body', async () => {
    const officer = await signedIn('chuyenvien.ubnd')
    const party = await signedIn('quantri.tu')
    const asked = [
      await officer.get(path),
      await officer.post(`${path}/versions`, { xml }),
      await party.get(path),
      await administrator.get(path.replace('outgoing', 'unheard-of')),
    ]

    expect(asked.map(({ status, reasons }) => [status, ...reasons])).to.deep.equal([
      [403, 'agency.not_your_role'],
      [403, 'agency.not_your_role'],
      [403, 'agency.not_below_yours'],
      [404, 'workflow.unknown'],
    ])
  })
})
