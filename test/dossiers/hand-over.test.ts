import { expect } from 'chai'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { detailsOf, postIdOf } from '../support/province.ts'

describe('A work file in other hands', () => {
  let officer: Desk
  let leader: Desk
  let dossierId: number

  beforeEach(async () => {
    await openOffice()
    officer = await signedIn('chuyenvien.ubnd')
    leader = await signedIn('chutich.ubnd')
    const given = { code: '01.CCHC', title: 'Cải cách hành chính', retention: 20 }
    dossierId = Number((await officer.post('/dossiers', given)).body.id)
  })

  const hands = async (desk: Desk, to: string): Promise<Answer> =>
    await desk.post(`/dossiers/${dossierId}/keeper`, {
      toPostId: await postIdOf(to),
      reason: 'Điều chuyển công tác.',
    })
  const shown = async (): Promise<Json> => (await officer.get(`/dossiers/${dossierId}`)).body
  const waiting = async (): Promise<Json[]> =>
    (await leader.get('/right-changes')).body.changes as Json[]

  it('alarms its body until a leader confirms it, or takes it back', async () => {
    const handed = await hands(officer, 'truongphong.ubnd')

    expect([handed.status, handed.reasons]).to.deep.equal([200, []])
    const [alarm] = await waiting()
    expect(alarm).to.include({ subjectType: 'dossier', kind: 'keeper' })
    expect((await shown()).alarms).to.have.length(1)
    const toPostId = await postIdOf('truongphong.ubnd')
    expect(await detailsOf('dossier.hand_over')).to.deep.include({ toPostId })
    const judge = (outcome: string, { id }: Json) =>
      leader.post(`/right-changes/${String(id)}/judgement`, { outcome })
    expect((await judge('undone', alarm)).reasons).to.deep.equal([])
    expect((await shown()).may.close).not.to.include('dossier.not_the_keeper')
    expect((await shown()).alarms).to.deep.equal([])

    await hands(officer, 'truongphong.ubnd')
    expect((await judge('confirmed', (await waiting())[0])).reasons).to.deep.equal([])
    expect((await shown()).may.close).to.include('dossier.not_the_keeper')
  })

  it('goes only to whoever holds a post of its body, by its keeper, the clerk or a leader', async () => {
    const stranger = await signedIn('truongphong.ubnd')
    expect((await hands(stranger, 'vanthu.ubnd')).reasons).to.deep.equal(['dossier.not_the_keeper'])
    expect((await hands(officer, 'vanthu.tu')).reasons).to.deep.equal(['dossier.keeper_not_here'])
    expect((await hands(officer, 'chuyenvien.ubnd')).reasons).to.deep.equal([
      'dossier.kept_by_them',
    ])
    expect((await hands(leader, 'vanthu.ubnd')).reasons).to.deep.equal([])
    expect(await waiting()).to.deep.equal([])
  })
})
