import { expect } from 'chai'
import { insert, row, transact } from '../../../server/platform/database.ts'
import { newId } from '../../../server/platform/identifiers.ts'
import { signedIn } from '../../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import type { Office } from '../../support/documents.ts'
import { personIdOf, postIdOf } from '../../support/province.ts'

/** Gives a second post beside another to somebody of the province, from the first day on; until when is the test's. */
async function addColleague(beside: string, holder: string, validTo: string | null): Promise<void> {
  const place = await row<{ agencyId: number; unitId: number | null }>(
    'SELECT agency_id, unit_id FROM posts WHERE id = :postId',
    { postId: await postIdOf(beside) },
  )
  const [postId, personId] = [newId(), await personIdOf(holder)]
  await transact(async () => {
    await insert('posts', { id: postId, ...place, title: 'Phó trưởng phòng' })
    await insert('post_roles', { postId, role: 'unit-head' })
    await insert('holdings', { id: newId(), postId, personId, validFrom: '2025-07-01', validTo })
  })
}

describe('four hands', () => {
  beforeEach(openOffice)

  it('are one or two where the body has no more', async () => {
    const head = await signedIn('giamdoc.snv')
    const officer = await signedIn('chuyenvien.snv')
    const { post } = (await head.get('/session')).body
    const office: Office = {
      drafter: officer,
      head,
      clerk: officer,
      leader: head,
      leaderPostId: post.id as number,
    }

    const id = await documentAwaiting('signature', office)

    expect((await head.get(`/documents/${String(id)}`)).body.stage).to.equal('awaiting-signature')
  })

  it('are four where it has: a head who drafted leaves the check to another', async () => {
    const office = { ...(await peoplesCommittee()), drafter: await signedIn('truongphong.ubnd') }
    await addColleague('truongphong.ubnd', 'truongban.btctu', null)
    const id = await documentAwaiting('content-check', office)

    const answer = await office.head.post(`/documents/${String(id)}/content-approval`)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['document.your_hand_was_in_it']])
    const { may } = (await office.head.get(`/documents/${String(id)}`)).body
    expect(may.approveContent).to.deep.equal(['document.your_hand_was_in_it'])
  })

  it('are counted as of today: whoever has left their post cannot check instead', async () => {
    const office = { ...(await peoplesCommittee()), drafter: await signedIn('truongphong.ubnd') }
    await addColleague('truongphong.ubnd', 'truongban.btctu', '2025-12-31')

    const id = await documentAwaiting('form-check', office)

    expect((await office.head.get(`/documents/${String(id)}`)).body.stage).to.equal('form-check')
  })
})
