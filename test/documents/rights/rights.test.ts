import { expect } from 'chai'
import { insert, rows, transact } from '../../../server/platform/database.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import {
  documentAwaiting,
  openOffice,
  peoplesCommittee,
  type Office,
} from '../../support/documents.ts'
import { bodyId, linesOf, postIdOf } from '../../support/province.ts'
import { today } from '../../support/day.ts'

const nextMonth = () => daysAfter(today(), 30)

describe('rights on a document', () => {
  let office: Office
  let path: string

  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    path = `/documents/${String(await documentAwaiting('signature', office))}`
  })

  async function share(desk: Desk, otherwise: object = {}) {
    const toAgencyId = await bodyId('A90')
    const reason = 'Phối hợp thẩm định'
    return await desk.post(`${path}/shares`, {
      toAgencyId,
      validTo: nextMonth(),
      reason,
      ...otherwise,
    })
  }

  const seenBy = async (logIn: string) => (await (await signedIn(logIn)).get(path)).status

  it('let another body see it only while it is shared with it', async () => {
    expect(await seenBy('bithu.tu')).to.equal(404)
    const { status, body } = await share(office.clerk)
    expect(status).to.equal(201)

    const secretary = await signedIn('bithu.tu')
    const shown = await secretary.get(path)
    expect(shown.status).to.equal(200)
    expect([shown.body.versions.length, shown.body.opinions]).to.deep.equal([1, []])
    expect((await secretary.get(`${path}/tasks`)).body.tasks).to.deep.equal([])
    expect((await secretary.get(`${path}/trace`)).status).to.equal(403)
    const listed = await secretary.get('/shared-documents')
    expect(listed.body.documents).to.have.lengthOf(1)
    expect((await secretary.get('/documents')).body.documents).to.deep.equal([])

    const end = () => office.clerk.post(`/shares/${String(body.id)}/end`)
    const ended = await Promise.all([end(), end()])
    expect(ended.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
    expect(await seenBy('bithu.tu')).to.equal(404)
    expect(await linesOf('document.share')).to.have.lengthOf(1)
    expect(await linesOf('document.end_share')).to.have.lengthOf(1)
  })

  it('are refused a sharing without a sensible term, to one’s own body, or by an officer', async () => {
    const past = await share(office.clerk, { validTo: daysAfter(today(), -1) })
    const long = await share(office.clerk, { validTo: daysAfter(today(), 400) })
    const own = await share(office.clerk, { toAgencyId: await bodyId('H90') })
    const officer = await share(office.drafter)

    expect(past.reasons).to.deep.equal(['rights.term_is_over'])
    expect(long.reasons).to.deep.equal(['rights.term_too_long'])
    expect(own.reasons).to.deep.equal(['rights.seen_here_already'])
    expect([officer.status, officer.reasons]).to.deep.equal([403, ['rights.not_your_role']])
    expect(await rows('SELECT id FROM shares')).to.deep.equal([])
  })

  it('may be narrowed to those concerned, and opened again', async () => {
    expect(await seenBy('phochutich.ubnd')).to.equal(200)
    const narrow = () => office.clerk.post(`${path}/narrowing`, { reason: 'Nhân sự' })
    const twice = await Promise.all([narrow(), narrow()])

    expect(twice.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    expect(await seenBy('phochutich.ubnd')).to.equal(404)
    expect(await seenBy('chutich.ubnd')).to.equal(200)
    await office.leader.post(`${path}/widening`)
    expect(await seenBy('phochutich.ubnd')).to.equal(200)
  })

  it('alarm the body’s leaders until one confirms the change or undoes it', async () => {
    await share(office.clerk)
    const { body } = await office.leader.get('/right-changes')
    const [changed] = body.changes
    const judging = `/right-changes/${String(changed.id)}/judgement`
    const ofClerk = await office.clerk.post(judging, { outcome: 'confirmed' })

    const undone = await Promise.all([
      office.leader.post(judging, { outcome: 'undone' }),
      office.leader.post(judging, { outcome: 'undone' }),
    ])

    expect(ofClerk.reasons).to.include('rights.not_competent')
    expect(undone.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
    expect(await seenBy('bithu.tu')).to.equal(404)
    expect((await office.leader.get('/right-changes')).body.changes).to.deep.equal([])
  })

  it('tell the auditor who could read it on a day, by which rule, and who did', async () => {
    const auditor = await signedIn('thanhtravien.ttt')
    const readers = async (on = today()) =>
      (await auditor.get(`/oversight${path}/readers?on=${on}`)).body
    await share(office.clerk, { toPostId: await postIdOf('bithu.tu') })
    await (await signedIn('bithu.tu')).get(`${path}/versions/1/file`)

    const found = await readers()

    const rulesOf = (title: string, system: string) =>
      found.readers.find(
        (each: { postTitle: string; system: string }) =>
          each.postTitle === title && each.system === system,
      )
    expect(rulesOf('Bí thư', 'party').rules).to.deep.equal(['share'])
    expect(rulesOf('Bí thư', 'party').readAt).to.be.a('string')
    expect(rulesOf('Thanh tra viên', 'state').rules).to.deep.equal(['audit'])
    expect(rulesOf('Chủ tịch', 'state').rules).to.include.members(['body', 'signer'])
    expect(await readers(daysAfter(today(), -1))).to.include({ wasHere: false })
  })

  it('stop at the wall between the systems: an auditor of another sees nothing without an oversight', async () => {
    expect(await seenBy('thanhtravien.ttt')).to.equal(200)
    const postId = await postIdOf('vanthu.mttq')
    await transact(() => insert('post_roles', [{ postId, role: 'auditor' }]))
    const auditor = await signedIn('vanthu.mttq')

    const { status } = await auditor.get(path)
    const { body } = await auditor.get('/oversight/documents')

    expect([status, body.documents]).to.deep.equal([404, []])
  })
})
