import { expect } from 'chai'
import { change, rows, transact } from '../../server/platform/database.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { bodyId, linesOf, plantProvince } from '../support/province.ts'

describe('closing a body', () => {
  const keeper = 'quantri.vpubnd'
  const validTo = '2026-12-31'
  let agencyId: number
  let successorId: number

  beforeEach(async () => {
    await plantProvince()
    agencyId = await bodyId('H90.106')
    successorId = await bodyId('H90.105')
    await transact(() =>
      change(
        `UPDATE holdings SET valid_to = '2026-12-31'
         WHERE post_id IN (SELECT id FROM posts WHERE agency_id = :agencyId)`,
        { agencyId },
      ),
    )
  })

  async function closed(logIn: string, changed: object = {}, id = agencyId): Promise<Answer> {
    const desk = await signedIn(logIn)
    return await desk.post(`/agencies/${String(id)}/closing`, { validTo, successorId, ...changed })
  }

  it('ends it on a day and names its successor', async () => {
    const answer = await closed(keeper)

    expect(answer.body).to.deep.equal({ id: agencyId })
    const { body } = await (await signedIn(keeper)).get(`/agencies/${String(agencyId)}`)
    expect(body).to.include({ validTo, successorId })
    expect(body.may.addUnit).to.deep.equal(['agency.closed_already'])
    expect(await linesOf('agency.close')).to.have.lengthOf(1)
  })

  it('leaves it in the directory until its last day', async () => {
    await closed(keeper, { successorId: null })
    const desk = await signedIn(keeper)
    const codes = async (on: string): Promise<string[]> =>
      (await desk.get(`/agencies?on=${on}&level=commune&system=state`)).body.agencies.map(
        ({ code }: { code: string }) => code,
      )

    expect(await codes(validTo)).to.include('H90.106')
    expect(await codes('2027-01-01')).not.to.include('H90.106')
  })

  const refusals: [string, string, object, number, string][] = [
    ['a leader', 'chutich.ubnd', {}, 403, 'agency.not_your_role'],
    ['an administrator of another system', 'quantri.tu', {}, 403, 'agency.not_below_yours'],
    [
      'a day before it began',
      keeper,
      { validTo: '2025-06-30' },
      409,
      'agency.ends_before_it_begins',
    ],
    [
      'a successor that does not exist',
      keeper,
      { successorId: 999_999_999 },
      409,
      'agency.no_such_successor',
    ],
    ['posts held longer', keeper, { validTo: '2026-12-30' }, 409, 'agency.posts_are_held'],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const answer = await closed(logIn, changed)

      expect(answer.status).to.equal(status)
      expect(answer.reasons).to.include(reason)
      expect(await rows('SELECT * FROM agency_closings')).to.be.empty
      expect(await linesOf('agency.close')).to.be.empty
    })
  }

  it('is refused for a body that is its own successor', async () => {
    const answer = await closed(keeper, { successorId: agencyId })

    expect(answer.reasons).to.deep.equal(['agency.succeeds_itself'])
  })

  it('is refused for a successor that has ended', async () => {
    await closed(keeper)
    const before = await bodyId('H90.104')

    const answer = await closed(keeper, { successorId: agencyId }, before)

    expect(answer.reasons).to.include('agency.successor_not_in_force')
    expect(await rows('SELECT * FROM agency_closings')).to.have.lengthOf(1)
  })

  it('is refused while bodies stand below it', async () => {
    const answer = await closed(keeper, {}, await bodyId('H90'))

    expect(answer.reasons).to.deep.equal(['agency.posts_are_held', 'agency.bodies_below'])
  })

  it('is refused for a body that does not exist', async () => {
    const answer = await closed(keeper, {}, 999_999_999)

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['agency.not_found']])
  })

  it('twice at once ends it once', async () => {
    const desk = await signedIn(keeper)
    const path = `/agencies/${String(agencyId)}/closing`

    const answers = await Promise.all([1, 2].map(() => desk.post(path, { validTo, successorId })))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal(['agency.closed_already'])
    expect(await linesOf('agency.close')).to.have.lengthOf(1)
  })
})
