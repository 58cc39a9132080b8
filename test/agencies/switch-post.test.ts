import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { linesOf, personIdOf, plantProvince, postIdOf } from '../support/province.ts'

describe('switching the post', () => {
  beforeEach(plantProvince)

  async function alsoHolds(logIn: string, otherLogIn: string): Promise<number> {
    const postId = await postIdOf(otherLogIn)
    const personId = await personIdOf(logIn)
    await transact(() =>
      change('UPDATE holdings SET person_id = :personId WHERE post_id = :postId', {
        personId,
        postId,
      }),
    )
    return postId
  }

  it('goes on in another post that one holds', async () => {
    const postId = await alsoHolds('vanthu.tu', 'vanthu.vptu')
    const desk = await signedIn('vanthu.tu')

    const answer = await desk.put('/session/post', { postId })

    expect(answer.body).to.deep.equal({ postId })
    const { body } = await desk.get('/session')
    expect(body.agency.code).to.equal('A90.01')
    expect(body.posts).to.have.lengthOf(2)
    expect(await linesOf('session.switch_post')).to.have.lengthOf(1)
  })

  it('is refused for a post that somebody else holds, and leaves no trace', async () => {
    const desk = await signedIn('vanthu.tu')

    const answer = await desk.put('/session/post', { postId: await postIdOf('bithu.tu') })

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['session.not_your_post']])
    expect(await linesOf('session.switch_post')).to.be.empty
  })

  it('ends with the holding: who is relieved acts in the post no longer', async () => {
    const desk = await signedIn('vanthu.tu')
    await transact(() => change("UPDATE holdings SET valid_to = '2025-12-31'"))

    expect((await desk.get('/session')).reasons).to.deep.equal(['session.not_signed_in'])
  })
})
