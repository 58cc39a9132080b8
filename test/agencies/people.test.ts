import { expect } from 'chai'
import { row, rows } from '../../server/platform/database.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { linesOf, plantProvince } from '../support/province.ts'

const keeper = 'quantri.vpubnd'
const person = { name: 'Lương Thị Thử Nghiệm', logIn: 'Luong.Thu', password: 'Mat-Khau-2026-Moi' }

async function added(logIn: string, changed: object = {}): Promise<Answer> {
  return await (await signedIn(logIn)).post('/people', { ...person, ...changed })
}

describe('adding a person', () => {
  beforeEach(plantProvince)

  it('keeps the log-in in small letters and the password as argon2id alone', async () => {
    const answer = await added(keeper)

    expect(answer.status).to.equal(201)
    const kept = await row<{ passwordHash: string }>(
      "SELECT name, folded_name, password_hash, language FROM people WHERE log_in = 'luong.thu'",
    )
    expect(kept).to.include({
      name: person.name,
      foldedName: 'luong thi thu nghiem',
      language: 'vi',
    })
    expect(kept?.passwordHash).to.match(/^\$argon2id\$/)
    expect(await linesOf('person.add')).to.have.lengthOf(1)
  })

  const refusals: [string, string, object, number, string][] = [
    ['a clerk', 'vanthu.tu', {}, 403, 'agency.not_your_role'],
    ['a log-in that somebody has', keeper, { logIn: 'VANTHU.tu' }, 409, 'person.log_in_taken'],
    [
      'a simple password',
      keeper,
      { password: 'matkhau-matkhau' },
      409,
      'person.password_too_simple',
    ],
    ['a short password', keeper, { password: 'Mk-1' }, 400, 'request.does_not_fit'],
  ]

  for (const [what, logIn, changed, status, reason] of refusals) {
    it(`is refused to or for ${what}, and leaves no trace`, async () => {
      const before = await rows('SELECT id FROM people')

      const answer = await added(logIn, changed)

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await rows('SELECT id FROM people')).to.have.lengthOf(before.length)
      expect(await linesOf('person.add')).to.be.empty
    })
  }

  it('twice at once adds one', async () => {
    const desk = await signedIn(keeper)

    const answers = await Promise.all([1, 2].map(() => desk.post('/people', person)))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await linesOf('person.add')).to.have.lengthOf(1)
  })

  it('keeps no digest of the password for a repeated request', async () => {
    const desk = await signedIn(keeper)
    const key = { 'idempotency-key': 'person-1' }
    const first = await desk.post('/people', person, key)

    const again = await desk.post('/people', { ...person, password: 'Mat-Khau-2026-Khac' }, key)

    expect(again.body).to.deep.equal(first.body)
  })
})

describe('finding people', () => {
  beforeEach(plantProvince)

  async function namesFor(words: string): Promise<string[]> {
    const { body } = await (
      await signedIn(keeper)
    ).get(`/people?words=${encodeURIComponent(words)}`)
    return body.people.map(({ logIn }: { logIn: string }) => logIn)
  }

  it('matches names with or without accents', async () => {
    expect(await namesFor('nguyen van mau')).to.deep.equal(await namesFor('Nguyễn Văn Mẫu'))
    expect(await namesFor('nguyen van mau')).to.deep.equal(['bithu.tu'])
  })

  it('matches log-ins, and takes signs of the search language as they are', async () => {
    expect(await namesFor('vanthu.vptu')).to.deep.equal(['vanthu.vptu'])
    expect(await namesFor('%')).to.be.empty
  })

  it('gives at most fifty', async () => {
    expect(await namesFor('')).to.have.lengthOf(50)
  })

  it('is for administrators', async () => {
    const answer = await (await signedIn('vanthu.tu')).get('/people')

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['agency.not_your_role']])
  })
})
