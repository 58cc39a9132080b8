import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { inProject } from '../../server/platform/root.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../support/documents.ts'
import { bodyId } from '../support/province.ts'

const outgoing = inProject('workflows', 'outgoing', 'outgoing.bpmn')

describe('An administrator changes the way of outgoing documents', () => {
  let administrator: Desk
  let path: string
  const asks = async (what: string, body: object) =>
    (await administrator.post(`${path}/${what}`, body)).body

  it('tries it with past cases, puts it to use, and moves what is on its way by its check list', async () => {
    // given: a decision of the people’s committee waits for the check of its form
    await openOffice()
    await documentAwaiting('form-check', await peoplesCommittee())
    administrator = await signedIn('quantri.vpubnd')
    path = `/agencies/${String(await bodyId('H90'))}/processes/outgoing`

    // when they draw a check of style in place of the check of form; then nothing is wrong with the drawing,
    const drawn = await readFile(outgoing, 'utf8')
    const xml = drawn.replaceAll(/form-check(?!e)/g, 'style-check')
    expect(await asks('check', { xml })).to.deep.equal({ findings: [] })
    // and cases that went on to a signature would have got stuck in it
    await documentAwaiting('signature', await peoplesCommittee())
    const stuckAt = { elementId: 'form-check', name: 'Kiểm tra thể thức' }
    const [later] = (await asks('rehearsal', { xml })).cases
    expect(later).to.deep.include({
      stepsDone: 2,
      stuckAt: { ...stuckAt, reason: 'workflow.step_is_gone' },
    })
    expect((await asks('rehearsal', { xml: drawn })).cases[0].stuckAt).to.equal(null)

    // when they put it to use all the same; then it bears their name, and what is on its way keeps the old one
    expect(await asks('versions', { xml })).to.deep.equal({ version: 1 })
    const { body: now } = await administrator.get(path)
    const versions = (now.versions as Json[]).map(({ isOwn, running }) => [isOwn, running])
    expect(versions).to.deep.equal([
      [true, 0],
      [false, 2],
    ])
    expect(now.shown.deployedBy).to.equal('Hồ Minh Họa')

    // when they ask to move the decision; then its check list says what is missing
    const { cases } = await asks('migration-plan', { mapping: {} })
    const [first, second] = (cases as Json[]).map(({ lines }) => lines[0])
    expect(first).to.deep.include({
      fromName: 'Kiểm tra thể thức',
      problems: ['workflow.step_is_gone'],
    })
    expect(second).to.deep.include({ fromName: 'Duyệt, ký ban hành', problems: [] })
    const move = `${path}/cases/${String(cases[0].instanceId)}/migration`
    const refused = await administrator.post(move, { mapping: {} })
    expect([refused.status, ...refused.reasons]).to.deep.equal([409, 'workflow.step_is_gone'])

    // when they say which step takes its place; then it waits there
    const moved = await administrator.post(move, { mapping: { 'form-check': 'style-check' } })
    expect(moved.status).to.equal(200)
    const { body: after } = await administrator.get(path)
    expect(after.standing).to.have.length(1)
    expect(after.standing[0]).to.deep.include({ elementId: 'style-check', cases: 1 })
  })
})
