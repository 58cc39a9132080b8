import { expect } from 'chai'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { guardSessions } from '../../server/agencies/session-settings.ts'
import { change, rows, transact } from '../../server/platform/database.ts'
import { Desk, signedIn } from '../support/desk.ts'
import { linesOf, personIdOf, plantProvince, postIdOf } from '../support/province.ts'

const wrong = { logIn: 'vanthu.tu', password: 'Wrong-Password-1' }
const right = { logIn: 'vanthu.tu', password: demonstrationPassword }

describe('a session', () => {
  beforeEach(plantProvince)

  it('opens with log-in and password, and answers the post', async () => {
    const answer = await new Desk().post('/session', right)

    expect(answer.status).to.equal(201)
    expect(answer.body).to.deep.equal({ postId: await postIdOf('vanthu.tu') })
    const [line] = await linesOf('session.open')
    expect(line?.subject).to.equal(`session:${String(await personIdOf('vanthu.tu'))}`)
  })

  it('gives a cookie that no script reads and no other site sends, and keeps only its digest', async () => {
    const desk = new Desk()

    const answer = await desk.post('/session', right)

    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).to.match(/^tamcap_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const [kept] = await rows<{ tokenDigest: string }>('SELECT * FROM sessions')
    expect(JSON.stringify(kept)).not.to.include(desk.cookie.split('=')[1])
  })

  it('gives a cookie for secure connections only where the public origin is one', async () => {
    guardSessions({ publicOrigin: 'https://tamcap.example' })
    try {
      const answer = await new Desk().post('/session', right, { origin: 'https://tamcap.example' })

      expect(answer.headers.getSetCookie()[0]).to.match(/; Secure/)
    } finally {
      guardSessions({ publicOrigin: undefined })
    }
  })

  it('shows the person, the post, the body and how long it may rest', async () => {
    const desk = await signedIn('vanthu.tu')

    const { body } = await desk.get('/session')

    expect(body.person).to.include({ logIn: 'vanthu.tu', language: 'vi' })
    expect(body.post).to.deep.include({ title: 'Văn thư', roles: ['clerk'] })
    expect(body.post.holderId).to.equal(body.person.id)
    expect(body.agency).to.include({ code: 'A90', name: 'Tỉnh ủy Hương Sơn', organCode: 'TU' })
    expect(body.posts).to.have.lengthOf(1)
    expect(body.idleMinutes).to.equal(15)
  })

  it('takes the log-in in capitals and with spaces around it', async () => {
    const answer = await new Desk().post('/session', { ...right, logIn: ' VanThu.TU ' })

    expect(answer.status).to.equal(201)
  })

  it('answers a wrong password and an unknown log-in alike', async () => {
    const known = await new Desk().post('/session', wrong)
    const unknown = await new Desk().post('/session', { ...wrong, logIn: 'nobody.tu' })

    expect(known.status).to.equal(401)
    expect(known.reasons).to.deep.equal(['session.wrong_log_in_or_password'])
    expect([unknown.status, unknown.reasons]).to.deep.equal([known.status, known.reasons])
    expect(await rows('SELECT * FROM sessions')).to.be.empty
  })

  it('is refused to somebody who holds no post', async () => {
    await transact(() => change('DELETE FROM holdings'))

    const answer = await new Desk().post('/session', right)

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['session.no_post']])
    expect(await rows('SELECT * FROM sessions')).to.be.empty
  })

  it('keeps nothing of a password under an Idempotency-Key', async () => {
    await new Desk().post('/session', right, { 'idempotency-key': 'again' })

    expect(await rows('SELECT * FROM idempotency_keys')).to.be.empty
  })

  it('closes for good', async () => {
    const desk = await signedIn('vanthu.tu')
    const { cookie } = desk

    const answer = await desk.delete('/session')
    desk.cookie = cookie

    expect(answer.body).to.deep.equal({ closed: true })
    expect(answer.headers.getSetCookie()[0]).to.match(/^tamcap_session=; .*1970/)
    expect((await desk.get('/session')).reasons).to.deep.equal(['session.not_signed_in'])
    expect(await linesOf('session.close')).to.have.lengthOf(1)
  })

  it('keeps the language that its person chose', async () => {
    const desk = await signedIn('vanthu.tu')

    await desk.put('/session/language', { language: 'en' })

    expect((await desk.get('/session')).body.person.language).to.equal('en')
    expect(await linesOf('person.choose_language')).to.have.lengthOf(1)
  })
})
