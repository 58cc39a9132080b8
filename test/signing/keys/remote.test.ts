import { expect } from 'chai'
import { row, rows } from '../../../server/platform/database.ts'
import { allowKeys } from '../../../server/signing/keys/key-settings.ts'
import { CscDouble, type Misconduct } from '../../support/csc-double.ts'
import { databaseDigest } from '../../support/database-digest.ts'
import { signedIn, type Answer, type Desk } from '../../support/desk.ts'
import { openOffice, peoplesCommittee } from '../../support/documents.ts'
import { linesOf, personIdOf } from '../../support/province.ts'
import { remoteKeyOf, remoteSecrets, signAt } from '../../support/remote-key.ts'
import { keysWithSealOf, prepared, typedAwaiting } from '../../support/signing.ts'

describe('signing with a key at a remote service', () => {
  const double = new CscDouble()
  let leader: Desk
  let id: number
  let preparationId: number

  before(() => signAt(double))
  after(() => {
    double.close()
    allowKeys({ kinds: ['file'], remote: undefined })
  })
  beforeEach(async () => {
    double.misconduct = undefined
    double.heard.length = 0
    await openOffice()
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    leader = office.leader
    id = await typedAwaiting(office)
    const key = await remoteKeyOf('chutich.ubnd')
    double.credentials.set('chutich', key)
    double.stranger = await remoteKeyOf('phochutich.ubnd')
    const certificate = new Uint8Array(key.certificates[0] ?? [])
    preparationId = (await prepared(leader, id, { certificate })).body.id
  })

  async function sign(over: object = {}): Promise<Answer> {
    const given = { preparationId, credentialId: 'chutich', hasReadToEnd: true, ...remoteSecrets }
    return await leader.post(`/documents/${String(id)}/remote-signatures`, { ...given, ...over })
  }

  it('attaches the signature as that of any other key, and keeps no secret', async () => {
    const answer = await sign()

    expect([answer.status, answer.reasons, answer.body]).to.deep.equal([201, [], { id }])
    expect(await row('SELECT * FROM signatures')).to.deep.include({
      field: 'signer',
      personId: await personIdOf('chutich.ubnd'),
      preparationId,
    })
    expect(await linesOf('document.sign')).to.have.lengthOf(1)
    const kept = JSON.stringify([
      await rows('SELECT line FROM journal_lines'),
      await rows('SELECT * FROM idempotency_keys'),
    ])
    expect(kept).not.to.contain(remoteSecrets.password)
    expect(kept).not.to.contain(remoteSecrets.oneTimePassword)
  })

  it('twice at once makes one signature', async () => {
    const answers = await Promise.all([sign(), sign()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await rows('SELECT * FROM signatures')).to.have.lengthOf(1)
  })

  const lies: [Misconduct, number, string][] = [
    ['another-hash', 502, 'remote.signature_wrong'],
    ['another-key', 502, 'remote.signature_wrong'],
    ['another-certificate', 422, 'signing.certificate_differs'],
  ]
  for (const [misconduct, status, reason] of lies) {
    it(`is refused when the service lies, and nothing changes: ${misconduct}`, async () => {
      double.misconduct = misconduct
      const before = await databaseDigest()

      const answer = await sign()

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await databaseDigest()).to.equal(before)
    })
  }

  it('is refused with a wrong PIN before anything is signed', async () => {
    const answer = await sign({ password: '000000' })

    expect([answer.status, answer.reasons]).to.deep.equal([422, ['remote.pin_wrong']])
    expect(double.heard.map(({ method }) => method)).not.to.include('signatures/signHash')
  })

  it('serves an account to the person whose name its certificates bear, and to nobody else', async () => {
    const other = await signedIn('phochutich.ubnd')
    const account = 'chutich@hoalu'

    const both = await Promise.all(
      [0, 1].map(() => leader.put('/keys/remote-account', { account })),
    )
    const taken = await other.put('/keys/remote-account', { account })
    double.credentials.set('pho', await remoteKeyOf('phochutich.ubnd'))
    const shared = await other.put('/keys/remote-account', { account })
    double.credentials.delete('pho')

    expect(both.map(({ status }) => status)).to.deep.equal([200, 200])
    expect([taken.status, taken.reasons]).to.deep.equal([422, ['remote.account_of_another']])
    expect([shared.status, shared.reasons]).to.deep.equal([409, ['remote.account_of_another']])
    expect(await rows('SELECT * FROM remote_accounts')).to.have.lengthOf(1)
  })

  it('lists one’s keys once one has named one’s account', async () => {
    const unknown = await leader.get('/keys/remote')
    expect([unknown.status, unknown.reasons]).to.deep.equal([409, ['remote.no_account']])
    await leader.put('/keys/remote-account', { account: 'chutich@hoalu' })

    const { body } = await leader.get('/keys/remote')

    expect(body.keys).to.have.lengthOf(1)
    expect(body.keys[0]).to.deep.include({
      credentialId: 'chutich',
      needs: ['password', 'oneTimePassword'],
    })
    const { body: shown } = await leader.get('/keys')
    expect(shown).to.deep.equal({
      kinds: ['file', 'remote'],
      account: 'chutich@hoalu',
      committeeAddress: null,
    })
  })
})
