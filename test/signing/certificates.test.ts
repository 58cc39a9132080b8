import { expect } from 'chai'
import { join } from 'node:path'
import { closeOwnAuthority, openOwnAuthority, place } from '../support/authority.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, plantProvince } from '../support/province.ts'
import { inBase64, keyOf, keysWithSealOf } from '../support/signing.ts'

const keeper = 'quantri.vpubnd'

describe('a certificate of one’s own', () => {
  let leader: Desk

  beforeEach(async () => {
    await plantProvince()
    leader = await signedIn('chutich.ubnd')
  })

  it('is registered before anything is signed with it, once, and listed', async () => {
    await keysWithSealOf('H90')
    const key = await keyOf('chutich.ubnd')
    const given = { certificate: inBase64(key.certificate), issuers: key.chain.map(inBase64) }

    const first = await leader.post('/certificates', given)
    const second = await leader.post('/certificates', given)

    expect([first.status, first.reasons]).to.deep.equal([201, []])
    expect(second.reasons).to.deep.equal(['certificate.registered_already'])
    const { certificates } = (await leader.get('/certificates')).body
    expect(certificates).to.have.lengthOf(1)
    expect(await linesOf('certificate.register')).to.have.lengthOf(1)
  })

  it('is refused where nobody here trusts its authority', async () => {
    await keysWithSealOf('H90')
    const elsewhere = await keyOf('chutich.ubnd', {}, join(dataFolder, 'elsewhere'))
    const issuers = elsewhere.chain.map(inBase64)

    const answer = await leader.post('/certificates', {
      certificate: inBase64(elsewhere.certificate),
      issuers,
    })

    expect([answer.status, answer.reasons]).to.deep.equal([422, ['path.signature_wrong']])
    expect((await leader.get('/certificates')).body.certificates).to.deep.equal([])
  })
})

describe('a certificate that the keeper of the installation revokes', () => {
  beforeEach(async () => {
    await plantProvince()
    await openOwnAuthority()
    openKeys(place)
  })
  afterEach(closeOwnAuthority)

  it('is taken from nobody any more, and its owner registers another', async () => {
    const leader = await signedIn('chutich.ubnd')
    const key = await keyOf('chutich.ubnd', {}, place)
    const certificate = inBase64(key.certificate)
    await leader.post('/certificates', { certificate })
    const keeperDesk = await signedIn(keeper)

    const listed = await keeperDesk.get('/authority/certificates?words=')
    await keeperDesk.post('/authority/revocations', { certificate, reason: 'key-compromise' })
    const again = await leader.post('/certificates', { certificate })
    const next = await keyOf('chutich.ubnd', { id: '999' }, place)
    const other = await leader.post('/certificates', { certificate: inBase64(next.certificate) })

    expect(listed.body.certificates.map(({ certificate: der }: Json) => der)).to.eql([certificate])
    expect(again.reasons).to.deep.equal(['signing.certificate_revoked'])
    expect([other.status, other.reasons]).to.deep.equal([201, []])
    const own = (await leader.get('/certificates')).body.certificates as Json[]
    expect(own.map(({ revokedAt }) => revokedAt === null)).to.have.members([true, false])
    const byClerk = await (await signedIn('vanthu.ubnd')).get('/authority/certificates?words=')
    expect(byClerk.status).to.equal(403)
  })
})
