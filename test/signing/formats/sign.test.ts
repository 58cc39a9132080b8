import { expect } from 'chai'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { addFields } from '../../../server/signing/formats/pdf/add-fields.ts'
import { embedCms } from '../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../../server/signing/formats/pdf/prepare-signature.ts'
import {
  bodyName,
  date,
  desk,
  draft,
  leaderName,
  now,
  number,
  places,
  reasonOf,
  sealedDocument,
  signedDocument,
  verdicts,
  withSignature,
} from './desk.ts'

describe('signing a PDF', () => {
  for (const kind of ['table', 'stream'] as const) {
    it(`carries signature, number, date and seal on a file with a ${kind}`, async () => {
      const signed = await signedDocument(kind)
      const sealed = await sealedDocument(kind)

      const { signatures, ...texts } = await verdicts(sealed)

      expect(texts.number).to.deep.equal({ value: number, isShown: true })
      expect(texts.date).to.deep.equal({ value: date, isShown: true })
      expect(signatures.map(({ field, signer }) => [field, signer?.name])).to.deep.equal([
        ['signer', leaderName],
        ['seal', bodyName],
      ])
      expect(signatures.map(({ indication }) => indication)).to.deep.equal(['passed', 'passed'])
      expect(signatures.map(({ laterChanges }) => laterChanges)).to.deep.equal([
        'further-signatures',
        'none',
      ])
      expect(
        (await verdicts(signed)).signatures.map(({ coversWholeFile }) => coversWholeFile),
      ).to.deep.equal([true])
    })
  }

  it('leaves both signatures standing under a later one in a field of its own', async () => {
    const { leader } = await desk()
    const place = { page: 0, rectangle: [400, 800, 560, 830] as const }

    const copied = await withSignature(await sealedDocument(), leader, { field: 'copy-1', place })

    const { signatures } = await verdicts(copied)
    expect(signatures.map(({ field, indication }) => [field, indication])).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
      ['copy-1', 'passed'],
    ])
  })

  it('says who signed, when by their own word, and through whom they are trusted', async () => {
    const [signature] = (await verdicts(await signedDocument())).signatures

    expect(signature?.claimedAt).to.equal('2026-11-22T01:02:03.000Z')
    expect(signature?.chain).to.deep.equal([
      leaderName,
      'Tamcap Demonstration Issuing CA',
      'Tamcap Demonstration Root CA',
    ])
    expect(signature?.signer?.fingerprint).to.match(/^[0-9a-f]{64}$/)
  })

  it('refuses a field that is missing, filled, or locked under a seal', async () => {
    const fresh = addFields(await draft(), places)
    const signed = await signedDocument()
    const sealed = await sealedDocument()
    const place = { page: 0, rectangle: [1, 1, 9, 9] as const }
    const preparing = (bytes: Uint8Array, field: string, fill?: Record<string, string>) =>
      reasonOf(() => prepareSignature(bytes, { field, at: now, place, ...(fill ? { fill } : {}) }))

    expect(reasonOf(() => prepareSignature(fresh, { field: 'nobody', at: now }))).to.equal(
      'pdf.no_such_field',
    )
    expect(preparing(signed, 'signer')).to.equal('pdf.field_filled')
    expect(preparing(fresh, 'number')).to.equal('pdf.no_such_field')
    expect(preparing(fresh, 'seal', { nothing: '1' })).to.equal('pdf.no_such_field')
    expect(preparing(sealed, 'copy-1', { number: 'Số: 06/QĐ-UBND' })).to.equal('pdf.locked')
  })

  it('refuses a number with a character that the font does not have', async () => {
    const signed = await signedDocument()

    const reason = reasonOf(() =>
      prepareSignature(signed, { field: 'seal', at: now, fill: { number: 'Số: 五' } }),
    )

    expect(reason).to.equal('pdf.character_not_in_font')
  })

  it('takes only a CMS over these very bytes, and one that fits', async () => {
    const { leader } = await desk()
    const waiting = prepareSignature(addFields(await draft(), places), { field: 'signer', at: now })
    const other = await signPrepared({ bytes: waiting.prepared, pkcs12: leader })
    const right = await signPrepared({ digest: waiting.digest, pkcs12: leader })
    const chain = Array.from({ length: 40 }, () => leader.certificate)
    const large = await signPrepared({ digest: waiting.digest, pkcs12: { ...leader, chain } })

    expect(reasonOf(() => embedCms(waiting, other))).to.equal('pdf.cms_of_other_bytes')
    expect(reasonOf(() => embedCms(waiting, large))).to.equal('pdf.cms_too_large')
    expect(reasonOf(() => embedCms(waiting, right.subarray(5)))).to.equal('pdf.cms_unreadable')
    expect(reasonOf(() => embedCms(waiting, right))).to.equal('none')
  })

  it('leaves the prepared bytes as they were when the CMS comes in', async () => {
    const { leader } = await desk()
    const waiting = prepareSignature(addFields(await draft(), places), { field: 'signer', at: now })
    const before = Buffer.from(waiting.prepared)

    embedCms(waiting, await signPrepared({ digest: waiting.digest, pkcs12: leader }))

    expect(before.equals(waiting.prepared)).to.equal(true)
  })
})
