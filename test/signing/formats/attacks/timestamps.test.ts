import { expect } from 'chai'
import {
  signatureImprint,
  withSignatureTimestamp,
} from '../../../../server/signing/formats/cms/signature-timestamp.ts'
import { addSecurityStore } from '../../../../server/signing/formats/pdf/add-security-store.ts'
import { prepareDocumentTimestamp } from '../../../../server/signing/formats/pdf/prepare-timestamp.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { standingContents } from '../../../../server/signing/formats/pdf/security-store.ts'
import { desk, signedDocument } from '../desk.ts'
import { caught } from './caught.ts'
import {
  archivedAt,
  authorityKey,
  forced,
  listsRevoking,
  pasted,
  signedAndStamped,
  signedWith,
  tokenOver,
} from './stamping.ts'

const day = (date: string): string => `2026-${date}T08:00:00.000Z`

describe('a timestamp that is not what it says', () => {
  it('is caught by the timestamps when copied from another signature', async () => {
    const foreign = await tokenOver(new Uint8Array(32), day('05-01'))

    const { steps, reasons, indication } = await caught(
      await signedWith((cms) => pasted(cms, foreign)),
    )

    expect(steps).to.deep.equal(['timestamps'])
    expect(reasons).to.deep.equal(['timestamp.imprint_differs'])
    expect(indication).to.equal('failed')
  })

  it('is caught by the timestamps when copied from another file', async () => {
    const waiting = prepareDocumentTimestamp(await signedDocument('stream'))
    const stolen = await tokenOver(waiting.digest, day('05-01'))
    const into = forced(prepareDocumentTimestamp(await signedDocument()), stolen)

    const { steps, reasons } = await caught(into, 'timestamp-1')

    expect(steps).to.include('timestamps')
    expect(reasons).to.deep.equal(['timestamp.imprint_differs'])
    expect((await caught(into)).level).to.equal('B-B')
  })

  it('is caught by the timestamps when a signer of documents made it', async () => {
    const { leader } = await desk()
    const key = await authorityKey('timestamp')
    const imposter = { ...key, certificate: leader.certificate }
    const own = await signedWith(async (cms) =>
      pasted(cms, await tokenOver(signatureImprint(cms), day('05-01'), imposter)),
    )

    expect((await caught(own)).steps).to.deep.equal(['timestamps'])
  })

  it('is caught by the timestamps when its authority is not trusted', async () => {
    const key = await authorityKey('issuing')
    const own = await signedWith(async (cms) =>
      withSignatureTimestamp(cms, await tokenOver(signatureImprint(cms), day('05-01'), key)),
    )

    const { steps, reasons } = await caught(own)

    expect(steps).to.deep.equal(['timestamps'])
    expect(reasons).to.deep.equal(['signature.timestamp_untrusted'])
  })

  it('is caught by the timestamps when it says that it is younger than what was made over it', async () => {
    const archived = await archivedAt(await signedAndStamped(day('07-01')), day('05-01'))

    const { steps, reasons } = await caught(archived)

    expect(steps).to.deep.equal(['timestamps'])
    expect(reasons).to.deep.equal(['signature.timestamp_order_wrong'])
  })

  it('that is one of the future is caught by the timestamps', async () => {
    const { reasons } = await caught(await signedAndStamped('2027-01-01T00:00:00.000Z'))

    expect(reasons).to.include('signature.timestamp_order_wrong')
  })
})

describe('what honest software appends', () => {
  const none = { certificates: [], crls: [], ocsps: [] }

  it('lets signatures pass: evidence, archive timestamps, more evidence', async () => {
    const { leader, anchors } = await desk()
    const { crls } = await listsRevoking(
      new Uint8Array(leader.certificate),
      day('11-30'),
      day('11-22'),
    )
    const certificates = anchors.map(({ certificate }) => certificate)
    const stored = addSecurityStore(await signedAndStamped(day('11-20')), {
      certificates,
      crls,
      ocsps: [],
    })
    const archived = await archivedAt(stored, day('11-22'))
    const again = await archivedAt(
      addSecurityStore(archived, { ...none, certificates: leader.chain }),
      day('11-23'),
    )
    const at = day('11-24')

    expect((await caught(await signedDocument(), 'signer', { at })).level).to.equal('B-B')
    expect((await caught(await signedAndStamped(day('11-20')), 'signer', { at })).level).to.equal(
      'B-T',
    )
    expect((await caught(stored, 'signer', { at })).level).to.equal('B-LT')
    expect((await caught(archived, 'signer', { at })).level).to.equal('B-LTA')
    expect((await caught(again, 'signer', { at })).level).to.equal('B-LTA')
    expect(standingContents(readPdf(again).now)).to.have.length(3)
  })
})
