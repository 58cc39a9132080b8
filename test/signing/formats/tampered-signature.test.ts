import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { expect } from 'chai'
import { certificate } from '../../../certs/certificate.ts'
import { extensions } from '../../../certs/certificate-profiles.ts'
import { assembleCms } from '../../../server/signing/formats/cms/assemble-cms.ts'
import { certificateParts } from '../../../server/signing/formats/cms/certificate-parts.ts'
import { signedAttributes } from '../../../server/signing/formats/cms/signed-attributes.ts'
import { webCryptoAlgorithm } from '../../../server/signing/formats/cms/web-crypto-algorithm.ts'
import { embedCms } from '../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../../server/signing/formats/pdf/prepare-signature.ts'
import { addFields } from '../../../server/signing/formats/pdf/add-fields.ts'
import { inspect } from '../../../server/signing/formats/verdict/inspect.ts'
import {
  desk,
  draft,
  folder,
  now,
  openDesk,
  places,
  reasonOf,
  sealedDocument,
  signedDocument,
  verdicts,
  withSignature,
} from './desk.ts'

const replaced = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1')

describe('a signature tampered with', () => {
  it('fails for one changed byte of the text', async () => {
    const changed = Buffer.from(await sealedDocument())
    changed[12] = (changed[12] ?? 0) ^ 1

    const [verdict] = (await verdicts(changed)).signatures
    expect(verdict?.isIntact).to.equal(false)
    expect(verdict?.indication).to.equal('failed')
  })

  it('fails for a range that starts late, leaves more out, or is missing', async () => {
    const signed = await signedDocument()
    const wrong = [
      replaced(signed, '/ByteRange [0 ', '/ByteRange [1 '),
      replaced(signed, /\/ByteRange \[0 (\d+) (\d+)/, '/ByteRange [0 $2 $1'),
      replaced(signed, '/ByteRange', '/ByteRangf'),
    ]

    for (const bytes of wrong) {
      const [verdict] = (await verdicts(bytes)).signatures
      expect(verdict?.reasons).to.deep.equal(['signature.byte_range_wrong'])
      expect(verdict?.indication).to.equal('failed')
    }
  })

  it('fails for a CMS of zeros, and for one with something in its padding', async () => {
    const signed = await signedDocument()
    const empty = replaced(signed, /\/Contents <[0-9a-f]+>/, `/Contents <${'0'.repeat(32_768)}>`)
    const padded = replaced(signed, /0{8}>/, '0000abcd>')

    for (const bytes of [empty, padded]) {
      const [verdict] = (await verdicts(bytes)).signatures
      expect(verdict?.reasons).to.include('signature.cms_unreadable')
    }
  })

  it('is refused with the file when bytes follow the end or an end is repeated', async () => {
    const { anchors } = await desk()
    const sealed = await sealedDocument()
    const start = /startxref\n\d+\n%%EOF\n$/.exec(Buffer.from(sealed).toString('latin1'))?.[0] ?? ''
    const more = Buffer.concat([sealed, Buffer.from('garbage')])
    const twice = Buffer.concat([sealed, Buffer.from(`9 0 obj\n(x)\nendobj\n${start}`)])
    const reading = (bytes: Uint8Array) => reasonOf(() => inspect(bytes, { anchors, at: now }))

    expect(reading(more)).to.equal('pdf.bytes_after_end')
    expect(reading(twice)).to.equal('pdf.bytes_after_end')
  })

  it('is not trusted when another authority of the same names made the certificate', async () => {
    const stranger = await openDesk(join(folder, 'stranger'))
    const fields = addFields(await draft(), places)
    const signed = await withSignature(fields, stranger.leader, { field: 'signer' })

    const [verdict] = (await verdicts(signed)).signatures

    expect(verdict).to.include({ isIntact: true, isValid: true, isTrusted: false })
    expect(verdict?.indication).to.equal('indeterminate')
    expect(verdict?.reasons).to.deep.equal(['path.signature_wrong'])
  })

  it('leaves open what an expired certificate signed', async () => {
    const { anchors } = await desk()

    const { signatures } = inspect(await signedDocument(), {
      anchors,
      at: '2035-01-01T00:00:00.000Z',
    })

    expect(signatures[0]?.reasons).to.deep.equal(['path.expired'])
    expect(signatures[0]?.indication).to.equal('indeterminate')
  })

  it('fails when the certificate in it is another one for the same key', async () => {
    const { leader } = await desk()
    const waiting = prepareSignature(addFields(await draft(), places), { field: 'signer', at: now })
    const named = await signedAttributes({
      contentDigest: waiting.digest,
      certificate: leader.certificate,
    })
    const { signing } = webCryptoAlgorithm(leader.certificate)
    const cms = assembleCms({
      signedAttributes: named,
      signature: new Uint8Array(await crypto.subtle.sign(signing, leader.privateKey, named)),
      certificate: twin(leader.certificate),
      chain: leader.chain,
      algorithm: 'ecdsa-sha256',
    })

    const [verdict] = (await verdicts(embedCms(waiting, cms))).signatures

    expect(verdict).to.include({ isIntact: true, isValid: true, essMatches: false })
    expect(verdict?.reasons).to.include('signature.signing_certificate_mismatch')
    expect(verdict?.indication).to.equal('failed')
  })
})

function twin(of: Uint8Array): Uint8Array {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = certificateParts(of).publicKeyInfo
  return certificate(
    {
      issuer: [['CN', 'Stranger']],
      subject: [['CN', 'Stranger']],
      from: new Date('2026-01-01'),
      until: new Date('2029-01-01'),
      publicKey,
      extensions: extensions('signer', {
        subjectKey: publicKey,
        issuerKey: publicKey,
        crlAddress: 'http://localhost/demonstration.crl',
      }),
    },
    privateKey,
  )
}
