import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { certificateParts } from '../../../server/signing/formats/cms/certificate-parts.ts'
import type { CmsProblem } from '../../../server/signing/formats/cms/cms-problem.ts'
import { openPkcs12 } from '../../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../../server/signing/formats/cms/sign-prepared.ts'
import { desk, folder, isInstalled, password, told, written } from './desk.ts'

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (problem: unknown) => (problem as CmsProblem).reason,
  )

const keys = {
  'RSA-2048': ['rsa:2048'],
  'RSA-3072': ['rsa:3072'],
  'RSA-4096': ['rsa:4096'],
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
} as const

type KeyName = keyof typeof keys

const inFolder = (name: string) => join(folder, name)
const made = new Set<string>()

/** A key of this kind and a certificate of its own, as PEM. */
function keyOf(kind: KeyName): { key: string; certificate: string } {
  const files = { key: inFolder(`${kind}.key.pem`), certificate: inFolder(`${kind}.pem`) }
  if (made.has(kind)) return files
  const out = ['-nodes', '-keyout', files.key, '-out', files.certificate]
  told('openssl', 'req', '-x509', '-newkey', ...keys[kind], ...out, '-subj', '/CN=A key')
  made.add(kind)
  return files
}

/** A file that OpenSSL makes of a key. */
function exported(kind: KeyName, secret: string, ...options: string[]): Uint8Array {
  const { key, certificate } = keyOf(kind)
  const out = inFolder('exported.p12')
  const parts = ['-inkey', key, '-in', certificate, '-passout', `pass:${secret}`, '-out', out]
  told('openssl', 'pkcs12', '-export', ...parts, ...options)
  return readFileSync(out)
}

const encryptions: [string, string[]][] = [
  ['AES-256', []],
  ['3DES and RC2, as before 2021', ['-legacy']],
  ['3DES alone', ['-legacy', '-descert']],
  ['RC2 with 128 bits', ['-legacy', '-keypbe', 'PBE-SHA1-RC2-128', '-certpbe', 'PBE-SHA1-RC2-128']],
  ['3DES with two keys', ['-legacy', '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-2DES']],
  [
    '3DES for the key, AES for the certificate',
    ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'AES-128-CBC'],
  ],
  ['3DES under PBES2', ['-keypbe', 'DES-EDE3-CBC', '-certpbe', 'DES-EDE3-CBC']],
  ['AES with SHA-1', ['-keypbe', 'AES-192-CBC', '-macalg', 'sha1', '-iter', '1000']],
  ['AES, its integrity by SHA-512', ['-macalg', 'sha512']],
  ['AES, the certificate in clear', ['-certpbe', 'NONE']],
  ['AES, without integrity', ['-nomac']],
]

describe('a PKCS #12 file', function () {
  this.timeout(60_000)

  before(function () {
    if (!isInstalled('openssl')) this.skip()
  })

  for (const kind of ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384'] as const) {
    for (const [how, options] of encryptions.slice(0, 2)) {
      it(`with a key of ${kind} under ${how} opens and signs`, async () => {
        const file = exported(kind, 'Khoa-2026', ...options)

        const opened = await openPkcs12(file, 'Khoa-2026')

        expect(opened.privateKey.extractable).to.equal(false)
        const cms = await signPrepared({ pkcs12: opened, bytes: Uint8Array.of(1, 2, 3) })
        const content = written('signed-content', Uint8Array.of(1, 2, 3))
        const trusted = ['-CAfile', keyOf(kind).certificate, '-purpose', 'any', '-binary']
        const der = ['-in', written('signed.cms', cms), '-inform', 'DER', '-content', content]
        told('openssl', 'cms', '-verify', ...der, ...trusted, '-out', '/dev/null')
      })
    }
  }

  for (const [how, options] of encryptions) {
    it(`under ${how} opens, and with another password does not`, async () => {
      const file = exported('P-256', password, ...options)

      const opened = await openPkcs12(file, password)

      expect(certificateParts(opened.certificate).curve).to.equal('P-256')
      expect(await refusal(openPkcs12(file, 'Mat khau 123'))).to.equal('pkcs12.wrong_password')
    })
  }

  const spoken = 'Mật khẩu của Nguyễn Thị Ánh Tuyết: đường 7'
  const tonesApart =
    'Mâ\u0323t khâ\u0309u cu\u0309a Nguyê\u0303n Thi\u0323 A\u0301nh Tuyê\u0301t: đươ\u0300ng 7'
  const ways: [string, string][] = [
    ['composed', spoken.normalize('NFC')],
    ['decomposed', spoken.normalize('NFD')],
    ['with its tones apart, as Windows types it', tonesApart],
  ]
  for (const [how, secret] of ways) {
    for (const [under, options] of encryptions.slice(0, 2)) {
      it(`made with a Vietnamese password ${how} under ${under} opens however it is typed`, async () => {
        const file = exported('P-256', secret, ...options)

        for (const [, typed] of ways) {
          expect((await openPkcs12(file, typed)).chain).to.deep.equal([])
        }
      })
    }
  }

  it('of an OpenSSL before 1.1, which took a password byte by byte, opens', async () => {
    const bytes = Buffer.from('Mật khẩu', 'utf8').toString('latin1')
    const file = exported('P-256', bytes, '-legacy')

    const opened = await openPkcs12(file, 'Mật khẩu')

    expect(opened.certificate.length).to.be.greaterThan(300)
  })

  it('made here opens, its issuers beside the key', async () => {
    await desk()
    const file = readFileSync(inFolder('authority-of-tests/people/leader.p12'))

    const opened = await openPkcs12(file, password.normalize('NFD'))

    expect(opened.chain).to.have.length(1)
  })

  it('that is none, or is cut short, is refused as broken', async () => {
    const file = exported('P-256', password)
    const cut = file.subarray(0, file.length - 40)

    expect(await refusal(openPkcs12(new Uint8Array(40), password))).to.equal('pkcs12.unreadable')
    expect(await refusal(openPkcs12(cut, password))).to.equal('pkcs12.unreadable')
  })

  it('without a key, without its certificate, or with a key of another kind, is refused as such', async () => {
    const { certificate } = keyOf('P-256')
    const { key } = keyOf('RSA-2048')
    const out = inFolder('odd.p12')
    const parts = ['-in', certificate, '-passout', 'pass:x', '-out', out]
    told('openssl', 'pkcs12', '-export', '-nokeys', ...parts)
    expect(await refusal(openPkcs12(readFileSync(out), 'x'))).to.equal('pkcs12.no_signing_key')

    told(
      'openssl',
      'pkcs12',
      '-export',
      '-nocerts',
      '-inkey',
      key,
      '-passout',
      'pass:x',
      '-out',
      out,
    )
    const refused = await refusal(openPkcs12(readFileSync(out), 'x'))
    expect(refused).to.equal('pkcs12.no_certificate_of_key')

    const other = exported('P-521', 'x')
    expect(await refusal(openPkcs12(other, 'x'))).to.equal('certificate.algorithm_unsupported')
  })
})
