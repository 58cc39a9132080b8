import '../../../support/quiet.ts'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Refusal } from '../../../../server/platform/refusal.ts'
import { openKeys, sealHolder } from '../../../../server/signing/keys/open-keys.ts'
import { answerForToken } from '../../../../server/signing/keys/pkcs11/answer-for-token.ts'
import { closeTokens } from '../../../../server/signing/keys/pkcs11/ask-token.ts'
import type { Pkcs11Library } from '../../../../server/signing/keys/pkcs11/pkcs11-library.ts'
import { makeToken, putKey, whyNoToken, type SoftToken } from '../../../support/softhsm.ts'
import { folder, told, written } from '../desk.ts'

const kinds = {
  'RSA-2048': ['rsa:2048'],
  'RSA-3072': ['rsa:3072'],
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
}
const content = Buffer.from('Quyết định số 05/QĐ-UBND')
const digest = createHash('sha256').update(content).digest()
const bodies = join(folder, 'keys', 'bodies')
const pinFile = join(folder, 'pin')
const moduleFolder = process.env['PKCS11JS_FOLDER'] ?? ''

describe('a key in a token', function () {
  this.timeout(60_000)
  let token: SoftToken
  let count = 0

  before(function () {
    const reason = whyNoToken()
    if (reason) {
      process.stdout.write(`\n  PKCS #11 with SoftHSM2: NOT RUN: ${reason}\n`)
      this.skip()
    }
    token = makeToken(folder)
    mkdirSync(bodies, { recursive: true })
    writeFileSync(pinFile, `${token.pin}\n`)
    openKeys(join(folder, 'keys'))
  })
  after(closeTokens)

  const idOf = (number: number): string => number.toString(16).padStart(4, '0')

  /** A new body whose key lies in the token, with this laid over what its file says. */
  function body(kind: keyof typeof kinds, over: object = {}, isBeside = true): number {
    count += 1
    const [key, pem, der] = ['key', 'pem', 'der'].map((end) =>
      join(folder, `${String(count)}.${end}`),
    )
    const out = ['-nodes', '-keyout', key!, '-out', pem!, '-subj', `/CN=Body ${String(count)}`]
    told('openssl', 'req', '-x509', '-newkey', ...kinds[kind], ...out)
    told('openssl', 'x509', '-in', pem!, '-outform', 'DER', '-out', der!)
    const label = `seal ${String(count)}`
    const id = idOf(count)
    putKey(token, { label, id }, { key: key!, ...(isBeside ? { certificate: der! } : {}) })
    const said = {
      moduleFolder,
      library: token.library,
      token: token.label,
      label,
      pinFile,
      ...over,
    }
    writeFileSync(join(bodies, `${String(count)}.pkcs11.json`), JSON.stringify(said))
    return count
  }

  async function verified(agencyId: number): Promise<void> {
    const holder = await sealHolder(agencyId)
    const cms = (await holder?.sign(digest)) ?? new Uint8Array()
    const given = ['-in', written('token.cms', cms), '-inform', 'DER', '-cades', '-binary']
    const by = ['-CAfile', join(folder, `${String(agencyId)}.pem`), '-purpose', 'any']
    const over = ['-content', written('token-content', content), '-out', '/dev/null']
    told('openssl', 'cms', '-verify', ...given, ...by, ...over)
  }

  const refusal = (agencyId: number): Promise<string> =>
    sealHolder(agencyId).then(
      () => 'none',
      (problem: unknown) => (problem as Refusal).reasons.join(),
    )

  // First of all: a token in which somebody is logged in asks for no PIN.
  it('never tries a wrong PIN twice, and takes the right one afterwards', async () => {
    const wrong = written('wrong-pin', '000000')
    const other = body('P-256', { pinFile: wrong, slot: 0, token: undefined })

    expect(await refusal(other)).to.equal('token.pin_wrong')
    expect(await refusal(other)).to.equal('token.pin_wrong')
    writeFileSync(wrong, token.pin)
    await verified(other)
  })

  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    it(`signs with ${kind}, its certificate found beside it`, () => verified(body(kind)))
  }

  it('is found by its id as well, in a slot as well', async () => {
    const agencyId = body('P-256', {
      label: undefined,
      token: undefined,
      slot: 0,
      id: idOf(count + 1),
    })

    await verified(agencyId)
  })

  it('may have its certificate in a file', async () => {
    const agencyId = body('P-256', {}, false)
    expect(await refusal(agencyId)).to.equal('token.certificate_missing')
    const pem = told('cat', join(folder, `${String(agencyId)}.pem`))
    writeFileSync(join(bodies, `${String(agencyId)}.pem`), pem)

    await verified(agencyId)
  })

  it('signs forty times at once', async () => {
    const holder = (await sealHolder(body('P-256')))!

    const signatures = await Promise.all(Array.from({ length: 40 }, () => holder.sign(digest)))

    expect(signatures.every((each) => each.length > 300)).to.equal(true)
  })

  it('signs again after its thread has ended', async () => {
    const agencyId = body('P-256')
    await verified(agencyId)
    await closeTokens()

    await verified(agencyId)
  })

  it('signs again after its session was lost', () => {
    const label = `seal ${String(body('P-256'))}`
    const key = { moduleFolder, library: token.library, token: token.label, label, pinFile }
    const question = { kind: 'sign', key, digest, isRsa: false } as const
    expect(answerForToken(question)).to.have.property('signature')
    const load = createRequire(join(moduleFolder, 'package.json'))
    const { PKCS11 } = load('pkcs11js') as { PKCS11: new () => Pkcs11Library }
    const other = new PKCS11()
    other.load(token.library)
    for (const slot of other.C_GetSlotList(true)) other.C_CloseAllSessions(slot)

    expect(answerForToken(question)).to.have.property('signature').with.length(64)
  })

  const faults: [string, object, string][] = [
    ['another token', { token: 'no such token' }, 'token.not_present'],
    ['another label', { label: 'no such key' }, 'token.key_missing'],
    ['a library that is none', { library: '/usr/lib/none.so' }, 'token.library_missing'],
    ['a folder without pkcs11js', { moduleFolder: '/nowhere' }, 'token.module_missing'],
    ['a PIN file that is not there', { pinFile: '/nowhere/pin' }, 'token.pin_missing'],
  ]
  for (const [what, over, reason] of faults) {
    it(`says so when its file names ${what}`, async () => {
      expect(await refusal(body('P-256', over))).to.equal(reason)
    })
  }
})
