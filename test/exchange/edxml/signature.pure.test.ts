import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignedXml } from 'xml-crypto'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { signEdxml, writeSigned } from '../../../server/exchange/edxml/sign-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { pemOf } from '../../signing/formats/authority.ts'
import { issue, now, ofAuthority } from '../../signing/formats/path/issue.ts'
import { body, keyOf, trusted } from '../../signing/formats/xml/envelope.ts'
import { judge } from './judged.ts'
import { bytesOf, file, letter, sample, textOf } from './messages.ts'

const message = writeEdxml(letter, [file])
const signer = body('ec')
const folder = mkdtempSync(join(tmpdir(), 'tamcap-edxml-'))

after(() => rmSync(folder, { recursive: true }))

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('The signature of a message', () => {
  let signed = new Uint8Array()

  before(async () => {
    signed = await signEdxml(message, { key: keyOf(signer), at: now })
  })

  it('is valid, and says whose it is and when it was made', () => {
    const verdict = judge(signed)

    expect(verdict.reasons).to.deep.equal([])
    expect(verdict).to.include({ state: 'valid', claimedAt: now })
    expect(verdict.certificate?.name).to.equal('Sở Nội vụ')
  })

  it('stands last in the header, and leaves the message as it is', () => {
    const read = readEdxml(signed)

    expect(textOf(signed)).to.match(/<\/ds:Signature><\/edXMLHeader><edXMLBody>/)
    expect(read.signature).to.equal('present')
    expect({ ...read, raw: 0, signature: 0 }).to.deep.equal({
      ...readEdxml(message),
      raw: 0,
      signature: 0,
    })
  })

  it('is verified by xmlsec', () => {
    const root = written('root.pem', pemOf(trusted.root.certificate))
    const path = written('signed.xml', signed)
    const properties = 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'
    const options = ['--verify', '--trusted-pem', root, '--id-attr:Id', properties, path]

    expect(() => execFileSync('xmlsec1', options, { stdio: 'pipe' })).not.to.throw()
  })

  it('is verified by xml-crypto, made by an RSA key', async () => {
    const other = body('rsa')
    const text = textOf(await signEdxml(message, { key: keyOf(other), at: now }))
    const peer = new SignedXml({ publicCert: pemOf(other.certificate) })
    peer.loadSignature(/<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? '')

    expect(peer.checkSignature(text)).to.equal(true)
  })

  it('is the same whether the message was written before, or is signed as it is written', async () => {
    const order = { key: keyOf(body('rsa')), at: now }

    expect(await writeSigned(letter, [file], order)).to.deep.equal(await signEdxml(message, order))
  })

  it('is not made twice', async () => {
    const problem = await signEdxml(signed, { key: keyOf(signer), at: now }).catch(String)

    expect(problem).to.include('xml.several_signatures')
  })

  it('is missing where there is none', () => {
    expect(judge(message).state).to.equal('missing')
    expect(judge(sample('junk-before-declaration')).state).to.equal('missing')
  })

  it('in the namespace of the regulation is none', () => {
    expect(judge(sample('signature-foreign-namespace')).state).to.equal('foreign-namespace')
  })

  it('by somebody unknown is not trusted', async () => {
    const stranger = issue({ name: 'Root', extensions: ofAuthority() })
    const by = body('ec', stranger)
    const key = keyOf(by, [new Uint8Array(stranger.certificate)])

    expect(judge(await signEdxml(message, { key, at: now })).state).to.equal('untrusted')
  })

  it('does not hold over a text that had to be mended to be read', () => {
    const verdict = judge(bytesOf(`junk${textOf(signed)}`))

    expect(verdict).to.include({ state: 'invalid', certificate: undefined })
  })

  const changes: [string, string | RegExp, string][] = [
    ['another subject', 'lập hồ sơ', 'hủy hồ sơ'],
    ['another recipient', '<OrganId>A80<', '<OrganId>A81<'],
    ['another file', /(<ContentTransferEncoded>.{60})./, '$1A'],
    ['another name of a file', '<AttachmentName>a.pdf', '<AttachmentName>b.pdf'],
    ['space between elements', '<edXMLBody>', ' <edXMLBody>'],
    ['an element more', '<edXMLBody>', '<edXMLBody><a></a>'],
    ['another time of signing', /(<xades:SigningTime>)\d{4}/, '$12001'],
    ['an object more', '</ds:Signature>', '<ds:Object>a</ds:Object></ds:Signature>'],
    ['a second signature', /<ds:Signature .*<\/ds:Signature>/s, '$&$&'],
  ]
  for (const [what, from, to] of changes) {
    it(`does not hold with ${what}`, () => {
      const changed = textOf(signed).replace(from, to)

      expect(changed).not.to.equal(textOf(signed))
      expect(judge(bytesOf(changed)).state).to.equal('invalid')
    })
  }

  it('with SHA-1, and with a certificate cut short, does not hold', () => {
    expect(judge(sample('signature-sha1')).state).to.equal('invalid')
    expect(judge(sample('certificate-truncated'))).to.deep.include({
      state: 'invalid',
      reasons: ['xml.certificate_unreadable'],
    })
  })
})
