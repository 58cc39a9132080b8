import { expect } from 'chai'
import { rows } from '../../server/platform/database.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { bodyId, linesOf, plantProvince } from '../support/province.ts'

const keeper = 'quantri.vpubnd'
let agencyId: number

async function posted(logIn: string, path: string, body: object): Promise<Answer> {
  return await (await signedIn(logIn)).post(`/agencies/${String(agencyId)}${path}`, body)
}

async function unitOf(code: string): Promise<number> {
  const { body } = await (await signedIn(keeper)).get(`/agencies/${String(await bodyId(code))}`)
  return body.units[0].id
}

describe('adding a unit', () => {
  beforeEach(async () => {
    await plantProvince()
    agencyId = await bodyId('H90')
  })

  const unit = { name: 'Phòng Khoa giáo, Văn xã', code: 'VX', parentId: null }

  it('adds it to the body, below another unit of it or not', async () => {
    const parentId = await unitOf('H90')

    const answer = await posted(keeper, '/units', { ...unit, parentId })

    expect(answer.status).to.equal(201)
    const { body } = await (await signedIn(keeper)).get(`/agencies/${String(agencyId)}`)
    expect(body.units[1]).to.deep.equal({ id: answer.body.id, ...unit, parentId })
    expect(await linesOf('unit.add')).to.have.lengthOf(1)
  })

  const refusals: [string, string, () => Promise<object> | object, number, string][] = [
    ['an officer', 'chuyenvien.ubnd', () => ({}), 403, 'agency.not_your_role'],
    ['an administrator of another system', 'quantri.tu', () => ({}), 403, 'agency.not_below_yours'],
    ['a code that stands already', keeper, () => ({ code: 'TH' }), 409, 'unit.code_taken'],
    [
      'a unit of another body',
      keeper,
      async () => ({ parentId: await unitOf('A90') }),
      409,
      'unit.not_found',
    ],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const before = await rows('SELECT id FROM units')

      const answer = await posted(logIn, '/units', { ...unit, ...(await changed()) })

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await rows('SELECT id FROM units')).to.have.lengthOf(before.length)
      expect(await linesOf('unit.add')).to.be.empty
    })
  }

  it('twice at once adds it once', async () => {
    const desk = await signedIn(keeper)
    const path = `/agencies/${String(agencyId)}/units`

    const answers = await Promise.all([1, 2].map(() => desk.post(path, unit)))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await linesOf('unit.add')).to.have.lengthOf(1)
  })
})

describe('adding a post', () => {
  beforeEach(async () => {
    await plantProvince()
    agencyId = await bodyId('H90')
  })

  const post = { title: 'Chuyên viên Văn xã', unitId: null, roles: ['officer', 'clerk', 'officer'] }

  it('adds it with each of its roles once, held by nobody', async () => {
    const unitId = await unitOf('H90')

    const answer = await posted(keeper, '/posts', { ...post, unitId })

    expect(answer.status).to.equal(201)
    const { body } = await (await signedIn(keeper)).get(`/agencies/${String(agencyId)}`)
    expect(body.posts.at(-1)).to.deep.equal({
      id: answer.body.id,
      title: post.title,
      agencyId,
      unitId,
      unitName: 'Phòng Tổng hợp',
      roles: ['officer', 'clerk'],
      holderId: null,
      holderName: null,
    })
    expect(await linesOf('post.add')).to.have.lengthOf(1)
  })

  const refusals: [string, string, () => Promise<object> | object, number, string][] = [
    ['a leader', 'chutich.ubnd', () => ({}), 403, 'agency.not_your_role'],
    ['an administrator of another system', 'quantri.tu', () => ({}), 403, 'agency.not_below_yours'],
    [
      'a unit of another body',
      keeper,
      async () => ({ unitId: await unitOf('A90') }),
      409,
      'unit.not_found',
    ],
    ['a post without a role', keeper, () => ({ roles: [] }), 400, 'request.does_not_fit'],
    ['a role that nobody knows', keeper, () => ({ roles: ['king'] }), 400, 'request.does_not_fit'],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const before = await rows('SELECT id FROM posts')

      const answer = await posted(logIn, '/posts', { ...post, ...(await changed()) })

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await rows('SELECT id FROM posts')).to.have.lengthOf(before.length)
      expect(await linesOf('post.add')).to.be.empty
    })
  }
})
