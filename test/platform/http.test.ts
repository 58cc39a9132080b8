import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { Desk, origin, signedIn } from '../support/desk.ts'
import { emptyTables } from '../support/installation.ts'
import { plantProvince } from '../support/province.ts'
import { sendRaw, wire, type RawAnswer } from './http-request.ts'
import { dossier, senseless } from './senseless.data.ts'

describe('A request that makes no sense', () => {
  const heard = new Map<string, RawAnswer & { isUnchanged: boolean }>()

  before(async function () {
    this.timeout(120_000)
    await emptyTables()
    await plantProvince()
    const desk = await signedIn('vanthu.ubnd')
    await settle()
    let digest = await databaseDigest()
    for (const [what, [{ line = 'POST /api/dossiers', ...given }]] of Object.entries(senseless)) {
      const answer = await sendRaw(await wire(desk, line, { type: 'application/json', ...given }))
      const before = digest
      digest = await databaseDigest()
      heard.set(what, { ...answer, isUnchanged: digest === before })
    }
  })

  for (const [what, [, status, code]] of Object.entries(senseless)) {
    it(`is refused with a reason and leaves no trace: ${what}`, () => {
      const answer = heard.get(what)!
      expect([answer.status, ...answer.reasons]).to.deep.equal([status, code])
      expect(answer.isUnchanged).to.equal(true)
      expect(answer.head).to.match(/x-request-id: [0-9a-f-]{36}/i)
      expect(answer.body).not.to.match(/\bat .*:\d+:\d+|node_modules|server\/|SELECT|INSERT/)
    })
  }
})

describe('A request that breaks off', () => {
  it('is answered with nothing done', async () => {
    await plantProvince()
    const desk = await signedIn('vanthu.ubnd')
    await settle()
    const before = await databaseDigest()
    const content = JSON.stringify(dossier)
    const given = { type: 'application/json', content, length: content.length + 90 }

    const { status, body } = await sendRaw(await wire(desk, 'POST /api/dossiers', given), true)

    expect([status, body]).to.deep.equal([400, ''])
    expect(await databaseDigest()).to.equal(before)
  })
})

describe('Every answer', () => {
  beforeEach(plantProvince)

  const paths = [
    '/api/session',
    '/api/van-ban',
    '/api/openapi.json',
    '/api/demonstration',
    '/healthz',
  ]

  it('has its number, and says nothing of what made it', async () => {
    for (const path of paths) {
      const { headers } = await fetch(`${await origin()}${path}`)
      expect(headers.get('x-request-id'), path).to.match(/^[0-9a-f-]{36}$/)
      expect(headers.has('x-powered-by'), path).to.equal(false)
      expect(headers.has('server'), path).to.equal(false)
    }
  })

  it('lets a browser load from here alone, in no frame, with no guessing', async () => {
    for (const path of paths) {
      const { headers } = await fetch(`${await origin()}${path}`)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).to.include("default-src 'self'")
      expect(policy, path).to.include("object-src 'none'").and.include("frame-ancestors 'none'")
      expect(policy, path).not.to.match(/unsafe-|\*|https:/)
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff')
      expect(headers.get('referrer-policy'), path).to.equal('no-referrer')
    }
  })

  it('of the desk is kept by nobody on the way', async () => {
    const clerk = await signedIn('vanthu.tu')
    for (const desk of [clerk, new Desk()]) {
      const { headers } = await desk.get('/session')
      expect(headers.get('cache-control')).to.equal('no-store')
    }
    const { headers } = await fetch(`${await origin()}/api/openapi.json`)
    expect(headers.get('cache-control')).to.equal('no-store')
  })
})

describe('The same request twice', () => {
  beforeEach(plantProvince)

  it('is done once and answered alike; its key for another request is refused', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const key = { 'idempotency-key': 'open-work-file' }

    const first = await clerk.post('/dossiers', dossier, key)
    const second = await clerk.post('/dossiers', dossier, key)
    const other = await clerk.post('/dossiers', { ...dossier, code: '02.VP' }, key)

    expect([first.status, second.status, second.body]).to.deep.equal([201, 201, first.body])
    expect([other.status, other.reasons]).to.deep.equal([409, ['request.idempotency_key_used']])
    const { body } = await clerk.get('/dossiers')
    expect(body.dossiers).to.have.lengthOf(1)
  })

  it('is two requests when two people send it with the same key', async () => {
    const key = { 'idempotency-key': 'one-key' }
    const clerks = [await signedIn('vanthu.ubnd'), await signedIn('vanthu.mttq')]

    const answers = await Promise.all(clerks.map((desk) => desk.post('/dossiers', dossier, key)))

    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201])
    expect(answers[0]?.body.id).not.to.equal(answers[1]?.body.id)
  })
})
