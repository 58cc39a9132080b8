import { expect } from 'chai'
import {
  agenciesByIds,
  agencyById,
  heldPostById,
  heldPostsByIds,
  holderOf,
  postById,
  postsOf,
  postsWithRole,
} from '../../server/agencies/directory.ts'
import { change, transact } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { bodyId, personIdOf, plantProvince, postIdOf } from '../support/province.ts'

const on = '2026-01-01'

describe('the directory', () => {
  beforeEach(plantProvince)

  async function codesFor(query: string): Promise<string[]> {
    const { body } = await (await signedIn('vanthu.tu')).get(`/agencies?${query}`)
    return body.agencies.map(({ code }: { code: string }) => code)
  }

  it('lists the bodies in force by code', async () => {
    const codes = await codesFor('')

    expect(codes).to.have.lengthOf(31).and.include('I03.90')
    expect(codes).to.deep.equal(codes.toSorted())
  })

  it('finds words with or without accents, and codes', async () => {
    expect(await codesFor('words=dang%20uy%20xa%20dong')).to.deep.equal(['A90.104'])
    expect(await codesFor(`words=${encodeURIComponent('Đảng ủy xã Đông')}`)).to.deep.equal([
      'A90.104',
    ])
    expect(await codesFor('words=h90.101')).to.deep.equal(['H90.101'])
    expect(await codesFor('words=%25')).to.be.empty
  })

  it('narrows by system, level and day', async () => {
    expect(await codesFor('system=front&level=province')).to.deep.equal(['I01.90', 'I03.90'])
    expect(await codesFor('on=2025-06-30')).to.be.empty
  })

  it('refuses a word that is no system', async () => {
    const answer = await (await signedIn('vanthu.tu')).get('/agencies?system=king')

    expect([answer.status, answer.reasons]).to.deep.equal([400, ['request.does_not_fit']])
  })

  it('shows a body with its posts to everybody, and says who may change it', async () => {
    const path = `/agencies/${String(await bodyId('A90'))}`
    const party = (await (await signedIn('quantri.tu')).get(path)).body
    const state = (await (await signedIn('chutich.ubnd')).get(path)).body

    expect(party.posts).to.have.lengthOf(6)
    expect(party.units).to.have.lengthOf(1)
    expect(party.may.addPost).to.be.empty
    expect(state.may.addPost).to.deep.equal(['agency.not_your_role'])
  })

  it('knows no body that is not there', async () => {
    const answer = await (await signedIn('vanthu.tu')).get('/agencies/999999999')

    expect([answer.status, answer.reasons]).to.deep.equal([404, ['agency.not_found']])
  })
})

describe('what the rooms ask the directory', () => {
  beforeEach(plantProvince)

  it('gives bodies by identifier and leaves out what does not exist', async () => {
    const id = await bodyId('A90')

    const found = await agenciesByIds([id, id, 999_999_999])

    expect([...found.keys()]).to.deep.equal([id])
    expect(await agencyById(id)).to.deep.include({ name: 'Tỉnh ủy Hương Sơn', validTo: null })
    expect(await agencyById(999_999_999)).to.equal(undefined)
  })

  it('forgets a body once its end has committed', async () => {
    const id = await bodyId('H90.106')
    await agencyById(id)
    await transact(() =>
      change(
        "UPDATE holdings SET valid_to = '2026-12-31' WHERE post_id IN (SELECT id FROM posts WHERE agency_id = :id)",
        { id },
      ),
    )
    const desk = await signedIn('quantri.vpubnd')

    await desk.post(`/agencies/${String(id)}/closing`, { validTo: '2026-12-31', successorId: null })

    expect((await agencyById(id))?.validTo).to.equal('2026-12-31')
  })

  it('gives posts with who holds them on a day', async () => {
    const postId = await postIdOf('vanthu.tu')
    const personId = await personIdOf('vanthu.tu')

    const [post] = (await postsOf(await bodyId('A90'), on)).filter(({ id }) => id === postId)

    expect(post).to.include({ title: 'Văn thư', holderId: personId, unitId: null })
    expect(post?.roles).to.deep.equal(['clerk'])
    expect(await heldPostById(postId, on)).to.deep.equal(post)
    expect((await heldPostsByIds([postId], on)).get(postId)).to.deep.equal(post)
    expect(await heldPostById(postId, '2025-06-30')).to.include({ holderId: null })
    expect(await holderOf(postId, on)).to.deep.equal({ id: personId, name: post?.holderName })
    expect(await holderOf(postId, '2025-06-30')).to.equal(undefined)
  })

  it('gives posts by what their holders may do', async () => {
    const leaders = await postsWithRole(await bodyId('A90'), 'leader')

    expect(leaders.map(({ title }) => title)).to.deep.equal(['Bí thư', 'Phó Bí thư Thường trực'])
    expect(await postById(leaders[0]!.id)).to.deep.equal(leaders[0])
    expect(await postById(999_999_999)).to.equal(undefined)
  })
})
