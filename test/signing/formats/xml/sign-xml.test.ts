import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignedXml } from 'xml-crypto'
import { pemOf } from '../authority.ts'
import { now } from '../path/issue.ts'
import { body, envelope, keyOf, signedEnvelope, trusted, verdictOn } from './envelope.ts'
import { partSignature } from './part-signature.ts'

const folder = mkdtempSync(join(tmpdir(), 'tamcap-xml-'))
const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

after(() => rmSync(folder, { recursive: true }))

const xmlsec = (...options: string[]): string =>
  execFileSync('xmlsec1', options, { encoding: 'utf8', stdio: 'pipe' })

/** An empty signature for xmlsec to fill in. */
const templateOf = (form: string): string => `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">
  <SignedInfo>
    <CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/${form}"/>
    <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"/>
    <Reference URI="">
      <Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></Transforms>
      <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/><DigestValue/>
    </Reference>
  </SignedInfo>
  <SignatureValue/>
  <KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo>
</Signature>`

describe('A signed envelope', () => {
  for (const kind of ['rsa', 'ec'] as const) {
    it(`passes, with the whole of it signed, by an ${kind} key`, async () => {
      const signer = body(kind)
      const verdict = verdictOn(await signedEnvelope(signer))

      expect(verdict.reasons).to.deep.equal([])
      expect(verdict).to.include({
        indication: 'passed',
        format: 'xades',
        covers: 'whole',
        isIntact: true,
        isValid: true,
        isTrusted: true,
        claimedAt: now,
      })
      expect(verdict.signer?.name).to.equal('Sở Nội vụ')
    })

    it(`is verified by xmlsec, signed by an ${kind} key`, async () => {
      const signed = written(`${kind}.xml`, await signedEnvelope(body(kind)))
      const root = written('root.pem', pemOf(trusted.root.certificate))
      const identifier = 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'

      expect(() =>
        xmlsec('--verify', '--trusted-pem', root, '--id-attr:Id', identifier, signed),
      ).not.to.throw()
    })
  }

  it('is verified by xml-crypto', async () => {
    const signer = body('rsa')
    const text = await signedEnvelope(signer)
    const [signature = ''] = /<ds:Signature .*<\/ds:Signature>/s.exec(text) ?? []
    const peer = new SignedXml({ publicCert: pemOf(signer.certificate) })
    peer.loadSignature(signature)

    expect(peer.checkSignature(text)).to.equal(true)
  })
})

describe('Signatures between us and xmlsec', () => {
  const signer = body('rsa')
  const root = () => written('root.pem', pemOf(trusted.root.certificate))
  const atRoot = (signature: string): string => envelope.replace('</edXML>', `${signature}</edXML>`)

  it('hold over a part in the inclusive form', async () => {
    const order = { key: keyOf(signer), path: ['edXMLEnvelope'], identifier: 'envelope' }
    const text = atRoot(await partSignature(envelope, order))
    const named = 'http://www.mic.gov.vn/TBT/QCVN_102_2016:edXMLEnvelope'
    const signed = written('part.xml', text)

    expect(() =>
      xmlsec('--verify', '--trusted-pem', root(), '--id-attr:Id', named, signed),
    ).not.to.throw()
  })

  it('hold over the whole in the inclusive form, made by xmlsec', () => {
    const key = written(
      'key.pem',
      String(signer.keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    )
    const own = written('own.pem', pemOf(signer.certificate))
    const issuer = written('issuer.pem', pemOf(trusted.authority.certificate))
    const template = written('template.xml', atRoot(templateOf('REC-xml-c14n-20010315')))
    const signed = xmlsec('--sign', '--privkey-pem', [key, own, issuer].join(','), template)
    const verdict = verdictOn(signed)

    expect(verdict.reasons).to.deep.equal([])
    expect(verdict).to.include({ indication: 'passed', format: 'xmldsig', covers: 'whole' })
  })
})
