import { expect } from 'chai'
import { signPrepared } from '../../../../server/signing/formats/cms/sign-prepared.ts'
import {
  signatureImprint,
  withSignatureTimestamp,
} from '../../../../server/signing/formats/cms/signature-timestamp.ts'
import { readCms } from '../../../../server/signing/formats/cms/read-cms.ts'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { embedCms } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../../../server/signing/formats/pdf/prepare-signature.ts'
import { desk, draft, isInstalled, now, places, reasonOf } from '../desk.ts'
import { judged, sources } from './chain.ts'
import { acceptedByOpenssl } from './other-programs.ts'

describe('a timestamp inside a signature', () => {
  async function signed() {
    const { leader } = await desk()
    const waiting = prepareSignature(addFields(await draft(), places), { field: 'signer', at: now })
    return { waiting, cms: await signPrepared({ digest: waiting.digest, pkcs12: leader }) }
  }

  it('raises it to B-T, and OpenSSL accepts the CMS as before', async function () {
    const { waiting, cms } = await signed()
    const { askTimestamp } = await sources()

    const stamped = withSignatureTimestamp(cms, await askTimestamp(signatureImprint(cms)))

    const file = embedCms(waiting, stamped)
    const [verdict] = await judged(file)
    expect(verdict).to.include({ indication: 'passed', level: 'B-T' })
    expect(verdict?.provenAt).to.be.a('string')
    if (isInstalled('openssl')) await acceptedByOpenssl(file)
  })

  it('leaves what was signed, and a CMS that has a timestamp already, byte for byte', async () => {
    const { cms } = await signed()
    const { askTimestamp } = await sources()

    const once = withSignatureTimestamp(cms, await askTimestamp(signatureImprint(cms)))
    const twice = withSignatureTimestamp(once, await askTimestamp(signatureImprint(cms)))

    const [before, after] = [readCms(cms), readCms(once)]
    expect(after.signedAttributes).to.deep.equal(before.signedAttributes)
    expect(after.signature).to.deep.equal(before.signature)
    expect(twice).to.deep.equal(once)
  })

  it('must be over that signature', async () => {
    const { cms } = await signed()
    const { askTimestamp } = await sources()
    const token = await askTimestamp(new Uint8Array(32))

    expect(reasonOf(() => withSignatureTimestamp(cms, token))).to.equal('timestamp.imprint_differs')
    expect(reasonOf(() => withSignatureTimestamp(cms.subarray(9), token))).to.equal(
      'cms.unreadable',
    )
  })
})
