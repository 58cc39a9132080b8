import { expect } from 'chai'
import { X509Certificate } from 'node:crypto'
import { PathProblem } from '../../../../server/signing/formats/path/path-problem.ts'
import { readCertificate } from '../../../../server/signing/formats/path/read-certificate.ts'
import { authorityOfTests, certificateIn } from '../authority.ts'
import { pkitsFile } from './pkits.ts'

describe('A certificate', () => {
  it('shows its holder, issuer, number, fingerprint and validity as OpenSSL does', async () => {
    const der = certificateIn((await authorityOfTests()).one)
    const theirs = new X509Certificate(der)
    const certificate = readCertificate(der)

    expect(certificate.name).to.equal('Sở Nội vụ')
    expect(certificate.organization).to.equal('Sở Nội vụ')
    expect(certificate.issuer.text).to.equal(
      'CN=Tamcap Demonstration Issuing CA, O=Tamcap demonstration, C=VN',
    )
    expect(certificate.serialNumber.toUpperCase()).to.equal(theirs.serialNumber)
    expect(certificate.fingerprint).to.equal(
      theirs.fingerprint256.replaceAll(':', '').toLowerCase(),
    )
    expect(certificate.notBefore).to.equal(new Date(theirs.validFrom).toISOString())
    expect(certificate.notAfter).to.equal(new Date(theirs.validTo).toISOString())
  })

  it('shows its key, what it is for, and where its status is asked', async () => {
    const certificate = readCertificate(certificateIn((await authorityOfTests()).one))

    expect(certificate.publicKey).to.deep.equal({ kind: 'ec', bits: 256, curve: 'P-256' })
    expect(certificate.keyUsage).to.deep.equal(['digitalSignature', 'nonRepudiation'])
    expect(certificate.extendedUsages).to.deep.equal(['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'])
    for (const addresses of [
      certificate.ocspAddresses,
      certificate.issuerAddresses,
      certificate.listAddresses,
    ]) {
      expect(addresses).to.have.lengthOf(1)
      expect(addresses[0]).to.match(/^http/)
    }
  })

  it('shows its policies, and an RSA key with its bits', () => {
    const certificate = readCertificate(pkitsFile('certs/UserNoticeQualifierTest16EE.crt'))

    expect(certificate.publicKey).to.deep.equal({ kind: 'rsa', bits: 2048, curve: undefined })
    expect(certificate.policies?.map(({ policy }) => policy)).to.deep.equal([
      '2.16.840.1.101.3.2.1.48.1',
      '2.16.840.1.101.3.2.1.48.2',
    ])
  })

  it('is refused with a reason when it is none', () => {
    const refused = [
      new Uint8Array(),
      Uint8Array.of(0x30, 0x80),
      new Uint8Array(100_001),
      pkitsFile('crls/GoodCACRL.crl'),
    ]
    for (const bytes of refused) {
      expect(() => readCertificate(bytes)).to.throw(PathProblem, 'path.certificate_unreadable')
    }
  })
})
