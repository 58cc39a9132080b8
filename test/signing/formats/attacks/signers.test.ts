import { join } from 'node:path'
import { expect } from 'chai'
import { assembleCms } from '../../../../server/signing/formats/cms/assemble-cms.ts'
import { signedAttributes } from '../../../../server/signing/formats/cms/signed-attributes.ts'
import { webCryptoAlgorithm } from '../../../../server/signing/formats/cms/web-crypto-algorithm.ts'
import { addFields } from '../../../../server/signing/formats/pdf/add-fields.ts'
import { embedCms } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../../../server/signing/formats/pdf/prepare-signature.ts'
import {
  desk,
  draft,
  folder,
  now,
  openDesk,
  places,
  signedDocument,
  withSignature,
} from '../desk.ts'
import { caught } from './caught.ts'
import { archivedAt, listsRevoking, signedAndStamped } from './stamping.ts'

const day = (date: string): string => `2026-${date}T08:00:00.000Z`

describe('a signer who is not to be trusted', () => {
  it('is caught by the chain when another authority of the same names vouches', async () => {
    const stranger = await openDesk(join(folder, 'another-of-the-same-name'))
    const signed = await withSignature(addFields(await draft(), places), stranger.leader, {
      field: 'signer',
    })

    const { steps, indication } = await caught(signed)

    expect(steps).to.deep.equal(['chain'])
    expect(indication).to.equal('indeterminate')
  })

  it('is caught by the chain when revoked, and nothing proves that the signature is older', async () => {
    const { leader } = await desk()
    const known = await listsRevoking(leader.certificate, day('06-01'), day('11-22'))

    const late = await caught(await signedDocument(), 'signer', { known, at: day('11-22') })

    expect(late).to.deep.include({
      steps: ['chain'],
      reasons: ['path.revoked'],
      indication: 'indeterminate',
    })
  })

  it('is caught by the chain when a timestamp proves that the signature is younger', async () => {
    const { leader } = await desk()
    const known = await listsRevoking(leader.certificate, day('06-01'), day('11-22'))

    const younger = await caught(await signedAndStamped(day('07-01')), 'signer', {
      known,
      at: day('11-22'),
    })

    expect(younger).to.deep.include({
      steps: ['chain'],
      reasons: ['path.revoked'],
      indication: 'failed',
    })
  })

  it('passes when revoked after what a timestamp proves', async () => {
    const { leader } = await desk()
    const known = await listsRevoking(leader.certificate, day('06-01'), day('11-22'))
    const by = { known, at: day('11-22') }

    const stamped = await caught(await signedAndStamped(day('05-01')), 'signer', by)
    const archived = await caught(
      await archivedAt(await signedDocument(), day('05-01')),
      'signer',
      by,
    )

    expect(stamped.indication).to.equal('passed')
    expect(archived.indication).to.equal('passed')
  })

  it('is caught by the chain when expired without a timestamp, however it is dated', async () => {
    const { leader } = await desk()
    const backdated = await withSignature(addFields(await draft(), places), leader, {
      field: 'signer',
      at: '2026-02-02T00:00:00.000Z',
    })

    const { steps, reasons } = await caught(backdated, 'signer', { at: '2034-01-01T00:00:00.000Z' })

    expect(steps).to.deep.equal(['chain'])
    expect(reasons).to.deep.equal(['path.expired'])
  })

  it('passes when expired since a timestamp that still counts', async () => {
    const stamped = await signedAndStamped(day('05-01'))

    const { indication } = await caught(stamped, 'signer', { at: '2034-01-01T00:00:00.000Z' })

    expect(indication).to.equal('passed')
  })

  it('is caught by the CMS when the attributes name another certificate', async () => {
    const { leader, seal } = await desk()
    const waiting = prepareSignature(addFields(await draft(), places), { field: 'signer', at: now })
    const named = await signedAttributes({
      contentDigest: waiting.digest,
      certificate: seal.certificate,
    })
    const { signing } = webCryptoAlgorithm(leader.certificate)
    const cms = assembleCms({
      signedAttributes: named,
      signature: new Uint8Array(await crypto.subtle.sign(signing, leader.privateKey, named)),
      certificate: leader.certificate,
      chain: leader.chain,
      algorithm: 'ecdsa-sha256',
    })

    const { steps, reasons } = await caught(embedCms(waiting, cms))

    expect(steps).to.deep.equal(['cms'])
    expect(reasons).to.deep.equal(['signature.signing_certificate_mismatch'])
  })

  it('is left open by the chain where the status must be known and nothing tells it', async () => {
    const asked = await caught(await signedDocument(), 'signer', { revocation: 'required' })

    expect(asked).to.deep.include({ steps: ['chain'], indication: 'indeterminate' })
    expect(asked.reasons).to.deep.equal(['path.revocation_unknown'])
  })
})
