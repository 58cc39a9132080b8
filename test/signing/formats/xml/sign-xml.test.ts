import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignedXml } from 'xml-crypto'
import { pemOf } from '../authority.ts'
import { now } from '../path/issue.ts'
import { body, signedEnvelope, trusted, verdictOn } from './envelope.ts'

const folder = mkdtempSync(join(tmpdir(), 'tamcap-xml-'))
const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('A signed envelope', () => {
  after(() => rmSync(folder, { recursive: true }))

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
      const arguments_ = ['--verify', '--trusted-pem', root, '--id-attr:Id', identifier, signed]

      expect(() => execFileSync('xmlsec1', arguments_, { stdio: 'pipe' })).not.to.throw()
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
