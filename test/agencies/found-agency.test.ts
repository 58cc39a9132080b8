import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { bodyId, linesOf, plantProvince } from '../support/province.ts'

describe('founding a body', () => {
  let parentId: number
  const keeper = 'quantri.vpubnd'

  beforeEach(async () => {
    await plantProvince()
    parentId = await bodyId('H90')
  })

  const body = (changed: object = {}) => ({
    code: 'H90.107',
    name: 'Ủy ban nhân dân xã Đá Bạc',
    organCode: 'UBND',
    system: 'state',
    level: 'commune',
    profile: 'state',
    parentId,
    placeName: 'Đá Bạc',
    validFrom: '2026-01-01',
    ...changed,
  })

  async function founded(logIn: string, changed: object = {}): Promise<Answer> {
    return await (await signedIn(logIn)).post('/agencies', body(changed))
  }

  it('enters it with its parent, and the journal says so', async () => {
    const answer = await founded(keeper)

    expect(answer.status).to.equal(201)
    const desk = await signedIn('vanthu.tu')
    const { body: shown } = await desk.get(`/agencies/${String(answer.body.id)}`)
    expect(shown).to.deep.include({ ...body(), validTo: null, units: [], posts: [] })
    const [line] = await linesOf('agency.found')
    expect(line?.subject).to.equal(`agency:${String(answer.body.id)}`)
  })

  it('is allowed below the administrator’s own body', async () => {
    const party = { code: 'A90.09', system: 'party', profile: 'party' }
    const answer = await founded('quantri.tu', { ...party, parentId: await bodyId('A90') })

    expect(answer.status).to.equal(201)
  })

  const refusals: [string, string, object, number, string][] = [
    ['a clerk', 'vanthu.ubnd', {}, 403, 'agency.not_your_role'],
    ['an administrator of another system', 'quantri.tu', {}, 403, 'agency.not_below_yours'],
    [
      'anyone but a keeper at the top',
      'quantri.tu',
      { parentId: null },
      403,
      'agency.not_below_yours',
    ],
    ['a parent that does not exist', keeper, { parentId: 999_999_999 }, 404, 'agency.not_found'],
    ['a code that another body has', keeper, { code: 'H90.101' }, 409, 'agency.code_taken'],
    ['a code of another system', keeper, { code: 'A91' }, 409, 'agency.code_of_another_system'],
    [
      'rules of another system',
      keeper,
      { profile: 'party' },
      409,
      'agency.profile_of_another_system',
    ],
    ['a new district', keeper, { level: 'district' }, 409, 'agency.districts_are_abolished'],
    [
      'a parent that comes later',
      keeper,
      { validFrom: '2025-06-30' },
      409,
      'agency.parent_not_in_force',
    ],
    [
      'a code that is too long',
      keeper,
      { code: `H${'90.'.repeat(12)}` },
      400,
      'request.does_not_fit',
    ],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const before = await rows('SELECT id FROM agencies')

      const answer = await founded(logIn, changed)

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await rows('SELECT id FROM agencies')).to.have.lengthOf(before.length)
      expect(await linesOf('agency.found')).to.be.empty
    })
  }

  it('twice at once enters one body', async () => {
    const desk = await signedIn(keeper)

    const answers = await Promise.all([1, 2].map(() => desk.post('/agencies', body())))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal(['agency.code_taken'])
    expect(await linesOf('agency.found')).to.have.lengthOf(1)
  })

  it('asked twice with one key answers the same body', async () => {
    const desk = await signedIn(keeper)
    const again = () => desk.post('/agencies', body(), { 'idempotency-key': 'one' })

    expect((await again()).body).to.deep.equal((await again()).body)
  })
})
