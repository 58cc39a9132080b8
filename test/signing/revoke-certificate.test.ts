import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeAuthority } from '../../certs/make-authority.ts'
import { catchUp } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { followRevocations } from '../../server/signing/authority/revoke-certificate.ts'
import { readOcspResponse } from '../../server/signing/formats/revocation/read-ocsp-response.ts'
import {
  asked,
  closeOwnAuthority,
  openOwnAuthority,
  place,
  questionAboutSeal,
  sealPath,
} from '../support/authority.ts'
import { signedIn, type Answer } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, plantProvince } from '../support/province.ts'
import { inBase64 } from '../support/signing.ts'
import { certificateIn, serialOf } from './formats/authority.ts'

const keeper = 'quantri.vpubnd'

describe('revoking a certificate of the demonstration authority', () => {
  beforeEach(async () => {
    await plantProvince()
    await openOwnAuthority()
  })
  afterEach(closeOwnAuthority)

  async function revoke(logIn: string, path = sealPath): Promise<Answer> {
    const certificate = inBase64(certificateIn(path))
    const desk = await signedIn(logIn)
    return await desk.post('/authority/revocations', { certificate, reason: 'superseded' })
  }

  const status = async () => {
    const question = await questionAboutSeal()
    const { body } = await asked('/ocsp', 'application/ocsp-request', question)
    return readOcspResponse(body).answers[0]
  }

  it('is done once by the keeper; the responder and the journal say so', async () => {
    const first = await revoke(keeper)
    const second = await revoke(keeper)

    const serialNumber = serialOf(certificateIn(sealPath))
    expect([first.status, first.body.serialNumber]).to.deep.equal([201, serialNumber])
    expect(await status()).to.include({
      status: 'revoked',
      reason: 'superseded',
      revokedAt: `${String(first.body.revokedAt).slice(0, 19)}.000Z`,
    })
    const [line] = await linesOf('certificate.revoke')
    expect(line?.subject).to.equal(`certificate:${serialNumber}`)
    expect([second.status, second.reasons]).to.deep.equal([409, ['certificate.already_revoked']])
  })

  it('is entered from the journal where the process ended before it was', async () => {
    await revoke(keeper)
    rmSync(join(place, 'authority', 'revocations.json'))
    followRevocations()

    await settle()
    await catchUp()

    expect(await status()).to.include({ status: 'revoked', reason: 'superseded' })
  })

  it('is refused to others, for foreign certificates, and where the keys are elsewhere', async () => {
    const elsewhere = join(dataFolder, 'another')
    const files = await makeAuthority(elsewhere, { people: [], bodies: [], password: 'x' })

    const byClerk = await revoke('vanthu.ubnd')
    const foreign = await revoke(keeper, files.anchorPath)
    closeOwnAuthority()
    const withoutKeys = await revoke(keeper)

    expect([byClerk.status, byClerk.reasons]).to.deep.equal([403, ['agency.not_your_role']])
    expect([foreign.status, foreign.reasons]).to.deep.equal([
      422,
      ['certificate.of_another_authority'],
    ])
    expect([withoutKeys.status, withoutKeys.reasons]).to.deep.equal([409, ['authority.not_here']])
    expect(await linesOf('certificate.revoke')).to.deep.equal([])
  })
})
