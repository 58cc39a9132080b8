import { expect } from 'chai'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { openKeys, trustAnchors } from '../../../server/signing/keys/open-keys.ts'
import { stampedInTime } from '../../../server/signing/levels/stamp-in-time.ts'
import { closeOwnAuthority, openOwnAuthority, place } from '../../support/authority.ts'
import { plantProvince } from '../../support/province.ts'
import { keyOf } from '../../support/signing.ts'

describe('A timestamp that comes while one signs', () => {
  afterEach(closeOwnAuthority)

  it('moves the moment of judging on, however long the file took before', async () => {
    await plantProvince()
    await openOwnAuthority()
    openKeys(place)
    const pkcs12 = await keyOf('chutich.ubnd', {}, place)
    const cms = await signPrepared({ pkcs12, bytes: new Uint8Array([1, 2, 3]) })
    const began = new Date(Date.now() - 60_000).toISOString()

    const terms = { anchors: await trustAnchors(), at: began, mostBytes: 100_000 }
    const stamped = await stampedInTime(cms, terms)
    const roomless = await stampedInTime(cms, { ...terms, mostBytes: cms.length })

    expect(stamped.cms.length).to.be.greaterThan(cms.length)
    expect(Date.parse(stamped.at) - Date.parse(began)).to.be.greaterThan(55_000)
    expect(roomless).to.deep.equal({ cms, at: began })
  })
})
