import { expect } from 'chai'
import { generateProvince } from '../../server/agencies/demonstration/generate.ts'
import { whyNotFound, whyNotPassword } from '../../server/agencies/rules.ts'
import { readSigningIdentities } from '../../server/agencies/signing-identities.ts'
import {
  demonstrationPassword,
  province,
} from '../../server/agencies/demonstration/province.data.ts'
import { installationContext } from '../../server/platform/context.ts'
import { row, rows } from '../../server/platform/database.ts'
import { Desk, signedIn } from '../support/desk.ts'
import { linesOf, plantProvince } from '../support/province.ts'

describe('the demonstration province', () => {
  it('has bodies that an administrator might have founded', () => {
    for (const body of province) {
      expect(whyNotFound({ ...body, validFrom: '2025-07-01' }, false), body.name).to.be.empty
    }
    expect(new Set(province.map(({ code }) => code)).size).to.equal(province.length)
    expect(whyNotPassword(demonstrationPassword)).to.be.empty
  })

  it('has in every body who drafts, checks, signs and seals', () => {
    for (const { name, posts } of province) {
      const roles = posts.flatMap((post) => post.roles)
      expect(roles, name).to.include.members(['clerk', 'officer', 'unit-head', 'leader'])
    }
  })

  it('has six communes of three bodies, an auditor, an archivist and administrators', () => {
    const communes = province.filter(({ level }) => level === 'commune')
    const roles = province.flatMap(({ posts }) => posts.flatMap((post) => post.roles))
    expect(communes).to.have.lengthOf(18)
    expect(roles).to.include.members(['auditor', 'archivist', 'administrator'])
  })

  it('stands after one act, and everybody of it signs in', async () => {
    await plantProvince()

    const { body } = await new Desk().get('/demonstration')
    const names = body.people.map(({ name }: { name: string }) => name)
    expect(new Set(names).size).to.equal(names.length)
    expect(await linesOf('installation.plant_demonstration')).to.have.lengthOf(1)
    for (const person of body.people) {
      const desk = await signedIn(person.logIn, person.password)
      const session = (await desk.get('/session')).body
      expect(session.person.name).to.equal(person.name)
      expect(session.post.title).to.equal(person.title)
      expect(session.post.roles).to.have.members(person.roles)
      expect(session.agency.name).to.equal(person.agencyName)
    }
  })

  it('is listed nowhere else', async () => {
    expect((await new Desk().get('/demonstration')).body).to.deep.equal({ people: [] })
  })

  it('stands only once', async () => {
    await plantProvince()

    const again = await plantProvince().then(
      () => 'it went through',
      (problem: unknown) => (problem as Error).name,
    )

    expect(again).to.equal('SequelizeUniqueConstraintError')
    expect(await rows('SELECT id FROM agencies')).to.have.lengthOf(province.length)
  })

  it('names who needs a certificate: each person with their first post, each body', async () => {
    await plantProvince()

    const { people, bodies } = await readSigningIdentities('2026-01-01')

    expect(bodies).to.have.lengthOf(province.length)
    expect(people[0]).to.deep.include({
      name: 'Nguyễn Văn Mẫu',
      postTitle: 'Bí thư',
      agencyName: 'Tỉnh ủy Hương Sơn',
    })
    const front = await readSigningIdentities('2026-01-01', 'front')
    const ofFront = province.filter(({ system }) => system === 'front')
    expect(front.bodies).to.have.lengthOf(ofFront.length)
    expect(new Set(front.people.map(({ agencyName }) => agencyName))).to.deep.equal(
      new Set(ofFront.map(({ name }) => name)),
    )
    expect(await readSigningIdentities('2025-06-30')).to.deep.equal({ people: [], bodies: [] })
  })
})

describe('a generated province', () => {
  it('has the size asked for, and its people sign in', async () => {
    const bodies = await generateProvince(
      { bodies: 9, people: 100, seed: 1 },
      installationContext('test'),
    )

    expect(bodies).to.have.lengthOf(9)
    expect(bodies.flatMap(({ posts }) => posts)).to.have.lengthOf(100)
    for (const { posts } of bodies) {
      const roles = posts.flatMap((post) => post.roles)
      expect(roles).to.include.members(['leader', 'clerk', 'unit-head', 'officer'])
    }
    expect(await row('SELECT COUNT(*) AS n FROM people')).to.deep.equal({ n: 100 })
    await signedIn(bodies[8]!.posts[0]!.logIn)
  })
})
