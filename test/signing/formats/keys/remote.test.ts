import '../../../support/quiet.ts'
import { createHash, createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Refusal } from '../../../../server/platform/refusal.ts'
import { blocks } from '../../../../server/signing/formats/cms/pem-key.ts'
import { cmsBy } from '../../../../server/signing/formats/cms/signing-key.ts'
import { allowKeys } from '../../../../server/signing/keys/key-settings.ts'
import {
  credential,
  credentialsOf,
} from '../../../../server/signing/keys/remote/remote-credentials.ts'
import { remoteSigningKey } from '../../../../server/signing/keys/remote/remote-signing-key.ts'
import { forgetAccess } from '../../../../server/signing/keys/remote/remote-service.ts'
import { CscDouble, type CredentialAtDouble, type Misconduct } from '../../../support/csc-double.ts'
import { folder, told, written } from '../desk.ts'

const content = Buffer.from('Quyết định số 05/QĐ-UBND')
const digest = createHash('sha256').update(content).digest()
const secrets = { password: '123456', oneTimePassword: '998877' }
const kinds = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] }

const pathOf = (name: string) => join(folder, `${name}.remote.pem`)

function keyAtDouble(name: string, kind: keyof typeof kinds): CredentialAtDouble {
  const key = join(folder, `${name}.key`)
  const out = ['-nodes', '-keyout', key, '-out', pathOf(name), '-subj', `/CN=${name}`]
  told('openssl', 'req', '-x509', '-newkey', ...kinds[kind], ...out)
  return {
    privateKey: createPrivateKey(readFileSync(key)),
    certificates: blocks(readFileSync(pathOf(name), 'utf8'), 'CERTIFICATE'),
    isRsa: kind === 'rsa',
    pin: secrets.password,
    oneTimePassword: secrets.oneTimePassword,
  }
}

describe('a key at a remote signing service', () => {
  const double = new CscDouble()

  before(async () => {
    double.credentials.set('rsa', keyAtDouble('rsa', 'rsa'))
    double.credentials.set('ec', keyAtDouble('ec', 'ec'))
    double.stranger = keyAtDouble('stranger', 'ec')
    const secretFile = written('client-secret', `${double.clientSecret}\n`)
    const remote = { address: await double.listen(), clientId: 'tamcap', secretFile }
    allowKeys({ kinds: ['file', 'remote'], remote })
  })
  beforeEach(() => {
    double.misconduct = undefined
    double.heard.length = 0
    forgetAccess()
  })
  after(() => {
    double.close()
    allowKeys({ kinds: ['file'], remote: undefined })
  })

  async function signed(id: string, given: object = secrets): Promise<Uint8Array> {
    return await cmsBy(remoteSigningKey(await credential(id), given), digest)
  }

  const refusal = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (problem: unknown) => (problem as Refusal).reasons.join(),
    )

  function verify(cms: Uint8Array, name: string): void {
    const given = ['-in', written('remote.cms', cms), '-inform', 'DER', '-cades', '-binary']
    const by = ['-CAfile', pathOf(name), '-purpose', 'any']
    const over = ['-content', written('remote-content', content), '-out', '/dev/null']
    told('openssl', 'cms', '-verify', ...given, ...by, ...over)
  }

  for (const id of ['rsa', 'ec']) {
    it(`signs, on its owner’s authorisation of the very hash: ${id}`, async () => {
      verify(await signed(id), id)

      const sent = double.heard.map(({ method, body }) => [method, body['hashes']])
      const [, hashes] = sent.at(-1)!
      expect(sent.slice(-2)).to.deep.equal([
        ['credentials/authorize', hashes],
        ['signatures/signHash', hashes],
      ])
    })
  }

  it('may give r and s side by side', async () => {
    double.misconduct = 'raw-ecdsa'
    verify(await signed('ec'), 'ec')
  })

  it('is listed with what its owner must give', async () => {
    const keys = await credentialsOf('chutich')

    expect(keys.map(({ id, needs }) => [id, needs])).to.deep.equal([
      ['rsa', ['password', 'oneTimePassword']],
      ['ec', ['password', 'oneTimePassword']],
    ])
  })

  const lies: [Misconduct, string][] = [
    ['another-hash', 'remote.signature_wrong'],
    ['another-key', 'remote.signature_wrong'],
    ['garbage-signature', 'remote.signature_wrong'],
    ['expired-sad', 'remote.authorisation_expired'],
    ['not-json', 'remote.senseless'],
    ['two-signatures', 'remote.senseless'],
    ['endless', 'remote.senseless'],
    ['redirect', 'remote.unreachable'],
    ['hangs-up', 'remote.unreachable'],
  ]
  for (const [misconduct, reason] of lies) {
    it(`is believed in nothing: ${misconduct} is refused`, async () => {
      double.misconduct = misconduct

      expect(await refusal(signed('ec'))).to.equal(reason)
    })
  }

  it('says when the PIN or the one-time password is wrong, and when there is no such key', async () => {
    const wrong = (given: object) => refusal(signed('ec', { ...secrets, ...given }))

    expect(await wrong({ password: '000000' })).to.equal('remote.pin_wrong')
    const oneTime = await wrong({ oneTimePassword: '000000' })
    expect(oneTime).to.equal('remote.one_time_password_wrong')
    expect(await refusal(signed('none'))).to.equal('remote.credential_unknown')
  })

  it('is not asked for without TLS elsewhere, without a secret, or where it is not in use', async () => {
    const asked = (remote: object) => {
      forgetAccess()
      allowKeys({ remote: { address: '', clientId: '', secretFile: '', ...remote } })
      return refusal(credentialsOf('chutich'))
    }
    const secretFile = written('other-secret', 'other')

    expect(await asked({ address: 'http://signing.example.vn/csc/v2', secretFile })).to.equal(
      'remote.not_secure',
    )
    expect(await asked({ secretFile: '/nowhere' })).to.equal('remote.access_denied')
    allowKeys({ kinds: ['file'] })
    expect(await refusal(credentialsOf('chutich'))).to.equal('remote.not_in_use')
  })
})
