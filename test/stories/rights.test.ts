import { expect } from 'chai'
import { daysAfter } from '../../server/platform/days.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import {
  documentAwaiting,
  openOffice,
  peoplesCommittee,
  type Office,
} from '../support/documents.ts'
import { bodyId, postIdOf } from '../support/province.ts'
import { today } from '../support/day.ts'

interface Reader {
  postTitle: string
  system: string
  rules: string[]
  readAt: string | null
}

describe('A draft of the people’s committee that the provincial Party committee must look over', () => {
  let office: Office
  let path: string
  let secretary: Desk
  let auditor: Desk

  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    path = `/documents/${String(await documentAwaiting('signature', office))}`
    secretary = await signedIn('bithu.tu')
    auditor = await signedIn('thanhtravien.ttt')
  })

  const share = async (otherwise: object = {}) =>
    await office.clerk.post(`${path}/shares`, {
      toAgencyId: await bodyId('A90'),
      validTo: daysAfter(today(), 7),
      reason: 'Thẩm định trước khi ban hành',
      ...otherwise,
    })

  it('crosses the wall by a sharing with a term, alarms its leader, and the auditor can say years later who could read it', async () => {
    // Given: nobody of the Party sees it, and the wall does not even say that it is there.
    expect((await secretary.get(path)).reasons).to.deep.equal(['document.not_found'])

    // When the clerk shares it with the secretary for a week.
    expect((await share({ toPostId: await postIdOf('bithu.tu') })).status).to.equal(201)

    // Then the secretary reads it, and nothing of how the committee works on it.
    const shown = await secretary.get(path)
    expect([shown.status, shown.body.opinions]).to.deep.equal([200, []])
    expect((await secretary.get(`${path}/versions/1/file`)).status).to.equal(200)
    expect((await (await signedIn('vanthu.tu')).get(path)).status).to.equal(404)

    // The chairman is told that a right has changed, until he confirms it.
    const alarms = async () => (await office.leader.get('/right-changes')).body.changes
    const [changed] = await alarms()
    await office.leader.post(`/right-changes/${String(changed.id)}/judgement`, {
      outcome: 'confirmed',
    })
    expect(await alarms()).to.deep.equal([])

    // And the auditor asks who could read it today, by which rule, and who did.
    const { readers } = (await auditor.get(`/oversight${path}/readers?on=${today()}`)).body as {
      readers: Reader[]
    }
    const asked = readers.find(({ system }) => system === 'party')
    expect(asked).to.include({ postTitle: 'Bí thư' })
    expect(asked?.rules).to.deep.equal(['share'])
    expect(asked?.readAt).to.be.a('string')
  })

  it('is taken back by the leader who does not agree: the sharing ends at once', async () => {
    await share()
    expect((await secretary.get(path)).status).to.equal(200)
    const [changed] = (await office.leader.get('/right-changes')).body.changes

    await office.leader.post(`/right-changes/${String(changed.id)}/judgement`, {
      outcome: 'undone',
    })

    expect((await secretary.get(path)).status).to.equal(404)
    expect((await secretary.get('/shared-documents')).body.documents).to.deep.equal([])
  })

  it('says to whoever may not share it why not, before they press', async () => {
    const { may } = (await office.drafter.get(`${path}/rights`)).body as {
      may: Record<string, string[]>
    }

    expect(may['share']).to.deep.equal(['rights.not_your_role'])
    expect(
      (
        await office.drafter.post(`${path}/shares`, {
          toAgencyId: await bodyId('A90'),
          validTo: daysAfter(today(), 7),
          reason: 'Thẩm định',
        })
      ).reasons,
    ).to.deep.equal(may['share'])
  })
})
