import '../../../support/quiet.ts'
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { sealHolder } from '../../../../server/signing/keys/open-keys.ts'
import { stampOf } from '../../../../server/signing/authority/answer-timestamp.ts'
import { timestampRequest } from '../../../../server/signing/formats/timestamp/request.ts'
import { answerForToken } from '../../../../server/signing/keys/pkcs11/answer-for-token.ts'
import { closeTokens } from '../../../../server/signing/keys/pkcs11/ask-token.ts'
import type { Pkcs11Library } from '../../../../server/signing/keys/pkcs11/pkcs11-library.ts'
import { tokenSigningKey } from '../../../../server/signing/keys/pkcs11/token-key-holder.ts'
import { whyNoToken } from '../../../support/softhsm.ts'
import { folder, told, written } from '../desk.ts'
import {
  bodies,
  content,
  digest,
  idOf,
  moduleFolder,
  openTokenDesk,
  refusal,
  tokenKinds,
  verified,
} from './token-desk.ts'

describe('a key in a token', function () {
  this.timeout(60_000)
  let desk: ReturnType<typeof openTokenDesk>
  const body: typeof desk.body = (...given) => desk.body(...given)

  before(function () {
    const reason = whyNoToken()
    if (reason) {
      process.stdout.write(`\n  PKCS #11 with SoftHSM2: NOT RUN: ${reason}\n`)
      this.skip()
    }
    desk = openTokenDesk()
  })
  after(closeTokens)

  // First of all: a token in which somebody is logged in asks for no PIN.
  it('never tries a wrong PIN twice, and takes the right one afterwards', async () => {
    const wrong = written('wrong-pin', '000000')
    const other = body('P-256', { pinFile: wrong, slot: 0, token: undefined })

    expect(await refusal(other)).to.equal('token.pin_wrong')
    expect(await refusal(other)).to.equal('token.pin_wrong')
    writeFileSync(wrong, desk.token.pin)
    await verified(other)
  })

  for (const kind of tokenKinds) {
    it(`signs with ${kind}, its certificate found beside it`, () => verified(body(kind)))
  }

  it('is found by its id as well, in a slot as well', async () => {
    const agencyId = body('P-256', {
      label: undefined,
      token: undefined,
      slot: 0,
      id: idOf(desk.nextBody()),
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

  for (const kind of ['RSA-2048', 'P-256'] as const) {
    it(`stamps times as well: ${kind}`, async () => {
      const agencyId = body(kind)
      const key = (await tokenSigningKey(join(bodies, String(agencyId))))!
      const timestamp = { ...key, sign: () => new Uint8Array() }
      const timestampKey = () => Promise.resolve(key)
      const question = timestampRequest(digest)

      const answer = await stampOf({ timestamp, timestampKey }, question, new Date().toISOString())

      const given = ['-in', written('stamp.tsr', answer), '-data', written('stamped', content)]
      told('openssl', 'ts', '-verify', ...given, '-CAfile', join(folder, `${String(agencyId)}.pem`))
    })
  }

  it('signs again after its thread has ended', async () => {
    const agencyId = body('P-256')
    await verified(agencyId)
    await closeTokens()

    await verified(agencyId)
  })

  it('signs again after its session was lost', () => {
    const label = `seal ${String(body('P-256'))}`
    const { token, pinFile } = desk
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
