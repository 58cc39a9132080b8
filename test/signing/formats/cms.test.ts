import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { certificate } from '../../../certs/certificate.ts'
import { extensions } from '../../../certs/certificate-profiles.ts'
import { ecdsaSignature } from '../../../server/signing/formats/cms/assemble-cms.ts'
import { element } from '../../../server/signing/formats/cms/der.ts'
import { readElement, readWhole } from '../../../server/signing/formats/cms/der-reader.ts'
import { openPem } from '../../../server/signing/formats/cms/pem-key.ts'
import { readCms } from '../../../server/signing/formats/cms/read-cms.ts'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { desk, isInstalled, reasonOf, told, written } from './desk.ts'

const content = new TextEncoder().encode('Nghị quyết về chuyển đổi số')

describe('a detached CMS', () => {
  it('reads back with the digest, the chain without the root, and the certificate named', async () => {
    const { leader } = await desk()

    const cms = readCms(await signPrepared({ bytes: content, pkcs12: leader }))

    const digest = await crypto.subtle.digest('SHA-256', content)
    expect(Buffer.from(cms.messageDigest)).to.deep.equal(Buffer.from(digest))
    expect(cms.certificates).to.have.length(2)
    expect(cms.signingCertificate).not.to.equal(undefined)
  })

  it('is the same for the content and for its digest, but for the random of the signature', async () => {
    const { leader } = await desk()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))

    const one = readCms(await signPrepared({ bytes: content, pkcs12: leader }))
    const other = readCms(await signPrepared({ digest, pkcs12: leader }))

    expect(one.signedAttributes).to.deep.equal(other.signedAttributes)
  })

  for (const kind of ['P-256', 'P-384', 'RSA'] as const) {
    it(`with a ${kind} key is accepted by OpenSSL as CAdES`, async function () {
      if (!isInstalled('openssl')) this.skip()
      const { key, pem } = selfSigned(kind)
      const cms = await signPrepared({ bytes: content, pkcs12: await openPem(key, pem) })
      const files = [
        written('kept.cms', cms),
        written('kept.txt', content),
        written('kept.pem', pem),
      ]
      const [signature = '', signed = '', anchor = ''] = files

      const said = told(
        ...(['openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER'] as const),
        ...['-in', signature, '-content', signed, '-CAfile', anchor, '-certfile', anchor],
        ...['-purpose', 'any'],
      )

      expect(said).to.equal('Nghị quyết về chuyển đổi số')
    })
  }
})

function selfSigned(kind: 'P-256' | 'P-384' | 'RSA') {
  const keys =
    kind === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: kind })
  const issuer = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' })
  const issuerKey = issuer.publicKey.export({ type: 'spki', format: 'der' })
  const names = { C: [['C', 'VN']] } as const
  const crlAddress = 'http://localhost/demonstration.crl'
  const body = { from: new Date('2020-01-01'), until: new Date('2049-12-31'), issuer: names.C }
  const leaf = certificate(
    {
      ...body,
      subject: [['CN', 'Văn thư']],
      publicKey,
      extensions: extensions('signer', { subjectKey: publicKey, issuerKey, crlAddress }),
    },
    issuer.privateKey,
  )
  const root = certificate(
    {
      ...body,
      subject: names.C,
      publicKey: issuerKey,
      extensions: extensions('authority', { subjectKey: issuerKey, issuerKey, crlAddress }),
    },
    issuer.privateKey,
  )
  const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return { key, pem: [leaf, root].map(pemOf).join('') }
}

const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`

describe('DER', () => {
  it('reads back an element of any length whole', () => {
    const lengths = fc.oneof(fc.nat(300), fc.nat(70_000))
    fc.assert(
      fc.property(lengths, (length) => {
        const read = readWhole(element(0x04, new Uint8Array(length).fill(7)))
        return read.content.length === length && read.tag === 0x04
      }),
    )
  })

  it('refuses an element that ends early, and an indefinite length', () => {
    expect(reasonOf(() => readElement(Uint8Array.of(0x04, 5, 1)))).to.equal('cms.unreadable')
    expect(reasonOf(() => readElement(Uint8Array.of(0x30, 0x80, 0, 0)))).to.equal('cms.unreadable')
  })

  it('writes r and s of a signature as the shortest positive integers', () => {
    const raw = new Uint8Array(64)
    raw[31] = 5
    raw[32] = 0x80

    const der = ecdsaSignature(raw, 'P-256')

    const s = `022100${'80'.padEnd(64, '0')}`
    expect(Buffer.from(der).toString('hex')).to.equal(`3026020105${s}`)
    expect(reasonOf(() => ecdsaSignature(raw, 'P-384'))).to.equal('cms.signature_malformed')
  })
})
