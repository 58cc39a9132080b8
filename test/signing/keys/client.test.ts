import { expect } from 'chai'
import { change, row, rows, transact } from '../../../server/platform/database.ts'
import { allowKeys } from '../../../server/signing/keys/key-settings.ts'
import { signedByClient, type ClientMisconduct } from '../../support/committee-signing.ts'
import { databaseDigest } from '../../support/database-digest.ts'
import { Desk, signedIn, type Answer, type Json } from '../../support/desk.ts'
import { openOffice, peoplesCommittee } from '../../support/documents.ts'
import { linesOf } from '../../support/province.ts'
import { keyOf, keysWithSealOf, typedAwaiting } from '../../support/signing.ts'

describe('signing through the Cipher Committee’s client', () => {
  let leader: Desk
  let id: number
  let preparation: Json
  const client = new Desk()

  before(() => allowKeys({ kinds: ['file', 'committee'] }))
  after(() => allowKeys({ kinds: ['file'] }))
  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    leader = office.leader
    id = await typedAwaiting(office)
    preparation = (await prepare()).body
  })

  const prepare = (desk = leader): Promise<Answer> =>
    desk.post(`/documents/${String(id)}/client-preparations`, { field: 'signer', version: 1 })

  const sign = (desk = leader): Promise<Answer> => {
    const body = { preparationId: preparation.id, hasReadToEnd: true }
    return desk.post(`/documents/${String(id)}/client-signatures`, body)
  }

  async function signed(misconduct?: ClientMisconduct, logIn = 'chutich.ubnd') {
    const { body: base } = await client.get(preparation.path)
    const key = await keyOf(logIn)
    return await signedByClient(base, {
      key,
      name: 'Signer',
      at: new Date().toISOString(),
      misconduct,
    })
  }

  async function bringBack(file: Uint8Array): Promise<Answer> {
    const form = new FormData()
    form.set(
      'uploadfile',
      new Blob([new Uint8Array(file)], { type: 'application/pdf' }),
      'a.signed.pdf',
    )
    return await client.call('POST', preparation.path, form, { origin: '' })
  }

  it('attaches what the client brought back, as the signature of any other key', async () => {
    const brought = await bringBack(await signed())
    expect([brought.status, brought.body.Status]).to.deep.equal([200, true])
    expect(await rows('SELECT * FROM signatures')).to.deep.equal([])

    const answer = await sign()

    expect([answer.status, answer.reasons, answer.body]).to.deep.equal([201, [], { id }])
    const given = { field: 'signer', preparationId: preparation.id, hasReadToEnd: 1 }
    expect(await row('SELECT * FROM signatures')).to.deep.include(given)
    expect(await linesOf('document.return_signed_file')).to.have.lengthOf(1)
    const { body: shown } = await leader.get(`/documents/${String(id)}`)
    expect(shown).to.include({ stage: 'signed' })
  })

  it('takes nothing but the bytes given out and one revision that signs, and nothing changes', async () => {
    const file = await signed('changed-page')
    const before = await databaseDigest()

    const answer = await bringBack(file)

    expect([answer.status, answer.reasons]).to.deep.equal([422, ['client.changed_more']])
    expect(await databaseDigest()).to.equal(before)
  })

  it('takes no file by somebody else’s certificate', async () => {
    const answer = await bringBack(await signed(undefined, 'phochutich.ubnd'))

    expect([answer.status, answer.reasons]).to.deep.equal([422, ['signing.names_another']])
  })

  it('takes a file back once, even twice at once, and gives the ticket’s file no more', async () => {
    const file = await signed()

    const answers = await Promise.all([bringBack(file), bringBack(file)])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect((await client.get(preparation.path)).reasons).to.deep.equal(['client.returned_already'])
    await sign()
    expect((await bringBack(file)).reasons).to.deep.equal(['client.returned_already'])
    expect((await sign()).reasons).to.deep.equal(['signing.preparation_used'])
  })

  it('twice at once makes one signature', async () => {
    await bringBack(await signed())

    const answers = await Promise.all([sign(), sign()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await rows('SELECT * FROM signatures')).to.have.lengthOf(1)
  })

  it('is bound to the session that asked, and to what came back in it', async () => {
    expect((await sign()).reasons).to.deep.equal(['client.not_returned'])
    await bringBack(await signed())

    const elsewhere = await sign(await signedIn('chutich.ubnd'))

    expect([elsewhere.status, elsewhere.reasons]).to.deep.equal([
      409,
      ['client.of_another_session'],
    ])
    expect((await sign()).status).to.equal(201)
  })

  it('ends with its ticket: one that is unknown, replaced or expired serves nobody', async () => {
    const file = await signed()
    const unknown = await client.get('/client-files/unknown')
    expect([unknown.status, unknown.reasons]).to.deep.equal([404, ['client.no_such_ticket']])
    const { path: replaced } = preparation
    preparation = (await prepare()).body
    expect((await client.get(replaced)).reasons).to.deep.equal(['client.no_such_ticket'])
    await transact(() =>
      change("UPDATE signature_preparations SET expires_at = '2026-01-01T00:00:00.000Z'"),
    )

    const answer = await bringBack(file)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['signing.preparation_expired']])
  })

  it('tells the same ticket again to whoever asks twice with one key', async () => {
    const ask = () =>
      leader.post(
        `/documents/${String(id)}/client-preparations`,
        { field: 'signer', version: 1 },
        { 'idempotency-key': 'once' },
      )

    const [first, second] = [await ask(), await ask()]

    expect(first.status).to.equal(201)
    expect(second.body).to.deep.equal(first.body)
  })

  it('takes no CMS for what was prepared as a whole file', async () => {
    const body = { preparationId: preparation.id, cms: 'AAAA', hasReadToEnd: true }

    const answer = await leader.post(`/documents/${String(id)}/signatures`, body)

    expect(answer.status).to.equal(422)
  })

  it('is refused where it is not in use', async () => {
    allowKeys({ kinds: ['file'] })

    const answer = await prepare()

    allowKeys({ kinds: ['file', 'committee'] })
    expect([answer.status, answer.reasons]).to.deep.equal([409, ['client.not_in_use']])
  })
})
