import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { linesOf, postIdOf } from '../support/province.ts'
import { documentAt, openedBy } from '../dossiers/filing.ts'

/** Who may do a step, by log-in, in the provincial people's committee. */
const people = ['chuyenvien', 'truongphong', 'chutich', 'vanthu', 'luutru'] as const

type Step = { elementId: string; outcomes: string[]; may: string[] }

const stepsOf = async (desk: Desk, path: string): Promise<Step[]> =>
  (await desk.get(path)).body.steps

/** Those who may do the open step of a work file. */
async function whoMay(dossierId: number, desks: Map<string, Desk>): Promise<string[]> {
  const able: string[] = []
  for (const [name, desk] of desks) {
    const steps = await stepsOf(desk, `/dossiers/${String(dossierId)}`)
    if (steps.some(({ may }) => may.length === 0)) able.push(name)
  }
  return able
}

describe('The processes that rooms set going', () => {
  beforeEach(openOffice)

  it('take a work file from its closing over its check to the archive: each step by its role alone', async () => {
    const desks = new Map<string, Desk>()
    for (const name of people)
      if (await exists(`${name}.ubnd`)) desks.set(name, await signedIn(`${name}.ubnd`))
    const officer = desks.get('chuyenvien')!
    const head = desks.get('truongphong')!
    const dossierId = await openedBy(officer)
    const path = `/dossiers/${String(dossierId)}`
    const filed = await officer.post(`${path}/documents`, {
      documentId: await documentAt('issued'),
    })
    expect(filed.reasons).to.deep.equal([])
    const closed = await officer.post(`${path}/closing`, { retention: 10 })
    expect(closed.reasons).to.deep.equal([])
    expect((await stepsOf(head, path)).map(({ elementId }) => elementId)).to.deep.equal(['check'])
    expect(await whoMay(dossierId, desks)).to.deep.equal(['truongphong'])
    const check = { elementId: 'check' }
    const byOfficer = await officer.post(`${path}/steps`, { ...check, outcome: 'approve' })
    expect(byOfficer.status).to.equal(403)
    const unknown = await head.post(`${path}/steps`, { ...check, outcome: 'sign' })
    expect(unknown.reasons).to.deep.equal(['workflow.not_at_this_step'])

    await head.post(`${path}/steps`, { ...check, outcome: 'return', note: 'Thiếu phụ lục.' })
    expect((await officer.get(path)).body).to.deep.include({ closedOn: null })
    await officer.post(`${path}/closing`, { retention: 10 })
    await head.post(`${path}/steps`, { ...check, outcome: 'approve' })
    expect(await whoMay(dossierId, desks)).to.deep.equal(['chuyenvien'])
    const list = { elementId: 'to-archive/list' }
    const twice = await Promise.all([
      officer.post(`${path}/steps`, list),
      officer.post(`${path}/steps`, list),
    ])
    expect(twice.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
    expect((await stepsOf(officer, path)).map(({ elementId }) => elementId)).to.deep.equal([
      'to-archive/receive',
    ])
    expect(await linesOf('dossier.step')).to.have.lengthOf(3)
  })

  it('take a copy on paper from the book to its signature, its seal and whoever gets it', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const leader = await signedIn('chutich.ubnd')
    const form = new FormData()
    const original = {
      ...{ reference: '30/QĐ-SNV', issuedOn: '2026-03-02', issuerName: 'Sở Nội vụ' },
      ...{ typeName: 'Quyết định', abstract: 'Về việc thành lập Tổ công tác' },
    }
    const signerPostId = await postIdOf('chutich.ubnd')
    const given = { form: 'SY', from: 'paper', to: 'paper', original, signerPostId }
    form.set('body', JSON.stringify({ ...given, recipients: ['Sở Y tế'], secrecy: 'none' }))
    const { body } = await clerk.post('/copies', form)
    const path = `/copies/${String(body.id)}/steps`

    const early = await clerk.post(path, { elementId: 'seal' })
    const byClerk = await clerk.post(path, { elementId: 'certify', outcome: 'sign' })
    const signed = await leader.post(path, { elementId: 'certify', outcome: 'sign' })
    await clerk.post(path, { elementId: 'seal' })
    const handed = await clerk.post(path, { elementId: 'deliver' })

    expect(early.reasons).to.deep.equal(['workflow.not_at_this_step'])
    expect([byClerk.status, signed.status, handed.status]).to.deep.equal([403, 200, 200])
    const cases = await rows("SELECT is_open FROM workflow_instances WHERE subject_type = 'copy'")
    expect(cases).to.deep.equal([{ isOpen: null }])
  })
})

async function exists(logIn: string): Promise<boolean> {
  return (await rows('SELECT id FROM people WHERE log_in = :logIn', { logIn })).length > 0
}
