import { expect } from 'chai'
import { join } from 'node:path'
import { rows } from '../../server/platform/database.ts'
import { closeOwnAuthority, openOwnAuthority, place } from '../support/authority.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, personIdOf, plantProvince } from '../support/province.ts'
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

  it('bears one’s own number, as the first one did or the keeper of the installation says', async () => {
    await keysWithSealOf('H90')
    const numbered = async (id: string, identifier: string) => {
      const { certificate, chain } = await keyOf('chutich.ubnd', { id, identifier })
      return { certificate: inBase64(certificate), issuers: chain.map(inBase64) }
    }
    const keeperDesk = await signedIn(keeper)
    const named = { logIn: 'chutich.ubnd', identifier: 'CCCD: 079-090-001234' }
    const set = await keeperDesk.post('/authority/person-identifiers', named)
    const same = await keeperDesk.post('/authority/person-identifiers', {
      ...named,
      logIn: 'phochutich.ubnd',
    })

    const another = await leader.post('/certificates', await numbered('u1', 'CMND:123456789'))
    const own = await leader.post('/certificates', await numbered('u2', 'CCCD:079090001234'))

    expect([set.status, same.status]).to.deep.equal([200, 409])
    expect(same.reasons).to.deep.equal(['signing.identifier_of_another'])
    expect(another.reasons).to.deep.equal(['signing.identifier_of_another'])
    expect([own.status, own.reasons]).to.deep.equal([201, []])
    expect(await linesOf('person.name_identifier')).to.have.lengthOf(1)
  })

  it('tells by its number whose it is from then on', async () => {
    await keysWithSealOf('H90')
    const key = await keyOf('chutich.ubnd', { id: 'u3', identifier: 'CCCD:079090001235' })
    const given = { certificate: inBase64(key.certificate), issuers: key.chain.map(inBase64) }

    await leader.post('/certificates', given)

    const kept = await rows('SELECT identifier, person_id FROM person_identifiers')
    const personId = await personIdOf('chutich.ubnd')
    expect(kept).to.deep.equal([{ identifier: '079090001235', personId }])
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
