import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { linesOf, personIdOf, plantProvince, postIdOf } from '../support/province.ts'

const keeper = 'quantri.vpubnd'
let postId: number
let personId: number

async function holdings(): Promise<object[]> {
  return await rows(
    'SELECT person_id, valid_from, valid_to FROM holdings WHERE post_id = :postId ORDER BY valid_from',
    { postId },
  )
}

const first = async () => ({
  personId: await personIdOf('vanthu.ubnd'),
  validFrom: '2025-07-01',
  validTo: null,
})

async function plant(): Promise<void> {
  await plantProvince()
  postId = await postIdOf('vanthu.ubnd')
  personId = await personIdOf('chuyenvien.ubnd')
}

describe('appointing to a post', () => {
  beforeEach(plant)

  async function appointed(logIn: string, changed: object = {}, id = postId): Promise<Answer> {
    const given = { personId, validFrom: '2026-01-01', ...changed }
    return await (await signedIn(logIn)).post(`/posts/${String(id)}/holdings`, given)
  }

  it('gives it to a person from a day on; the holding before ends the day before', async () => {
    const answer = await appointed(keeper)

    expect(answer.status).to.equal(201)
    expect(await holdings()).to.deep.equal([
      { ...(await first()), validTo: '2025-12-31' },
      { personId, validFrom: '2026-01-01', validTo: null },
    ])
    const [line] = await linesOf('post.appoint')
    expect(line?.subject).to.equal(`post:${String(postId)}`)
  })

  it('lets the new holder act in it, and the old one no longer', async () => {
    await appointed(keeper)

    const desk = await signedIn('chuyenvien.ubnd')
    expect((await desk.put('/session/post', { postId })).status).to.equal(200)
    const refused = signedIn('vanthu.ubnd').then(
      () => 'it went through',
      (problem: unknown) => (problem as Error).message,
    )
    expect(await refused).to.include('session.no_post')
  })

  const refusals: [string, string, () => Promise<object> | object, number, string][] = [
    ['a leader', 'chutich.ubnd', () => ({}), 403, 'agency.not_your_role'],
    ['an administrator of another system', 'quantri.tu', () => ({}), 403, 'agency.not_below_yours'],
    [
      'a person who does not exist',
      keeper,
      () => ({ personId: 999_999_999 }),
      404,
      'person.not_found',
    ],
    [
      'its holder',
      keeper,
      async () => ({ personId: await personIdOf('vanthu.ubnd') }),
      409,
      'post.held_by_them_already',
    ],
    [
      'a day on which somebody begins',
      keeper,
      () => ({ validFrom: '2025-07-01' }),
      409,
      'post.held_from_a_later_day',
    ],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const answer = await appointed(logIn, await changed())

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await holdings()).to.deep.equal([await first()])
      expect(await linesOf('post.appoint')).to.be.empty
    })
  }

  it('is refused before the body begins', async () => {
    const answer = await appointed(keeper, { validFrom: '2025-06-30' })

    expect(answer.reasons).to.deep.equal(['agency.not_in_force', 'post.held_from_a_later_day'])
  })

  it('is refused for a post that does not exist', async () => {
    const answer = await appointed(keeper, {}, 999_999_999)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['post.not_found']])
  })

  it('twice at once appoints one', async () => {
    const others = [personId, await personIdOf('phochutich.ubnd')]

    const answers = await Promise.all(others.map((other) => appointed(keeper, { personId: other })))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await holdings()).to.have.lengthOf(2)
  })
})

describe('relieving of a post', () => {
  beforeEach(plant)

  async function relieved(logIn: string, validTo = '2026-01-31', id = postId): Promise<Answer> {
    return await (await signedIn(logIn)).post(`/posts/${String(id)}/relief`, { validTo })
  }

  it('ends the holding on a day and keeps it on record', async () => {
    const answer = await relieved(keeper)

    expect(answer.body).to.deep.equal({ id: postId })
    expect(await holdings()).to.deep.equal([{ ...(await first()), validTo: '2026-01-31' }])
    expect(await linesOf('post.relieve')).to.have.lengthOf(1)
  })

  const refusals: [string, string, string, number, string][] = [
    ['a clerk', 'vanthu.ubnd', '2026-01-31', 403, 'agency.not_your_role'],
    [
      'an administrator of another system',
      'quantri.tu',
      '2026-01-31',
      403,
      'agency.not_below_yours',
    ],
    ['a day before it began', keeper, '2025-06-30', 409, 'post.ends_before_it_begins'],
  ]

  for (const [what, logIn, validTo, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const answer = await relieved(logIn, validTo)

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await holdings()).to.deep.equal([await first()])
      expect(await linesOf('post.relieve')).to.be.empty
    })
  }

  it('is refused for a post that nobody holds any more', async () => {
    await relieved(keeper)

    expect((await relieved(keeper)).reasons).to.deep.equal(['post.held_by_nobody'])
  })

  it('is refused for a post that does not exist', async () => {
    expect((await relieved(keeper, '2026-01-31', 999_999_999)).reasons).to.deep.equal([
      'post.not_found',
    ])
  })

  it('twice at once relieves once', async () => {
    const answers = await Promise.all([1, 2].map(() => relieved(keeper)))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await linesOf('post.relieve')).to.have.lengthOf(1)
  })
})
