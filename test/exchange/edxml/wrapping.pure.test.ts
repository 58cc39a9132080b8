import { expect } from 'chai'
import { SignedXml } from 'xml-crypto'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { pemOf } from '../../signing/formats/authority.ts'
import { body, trusted } from '../../signing/formats/xml/envelope.ts'
import { judge } from './judged.ts'
import { bytesOf, file, letter, textOf } from './messages.ts'

describe('A signature that was wrapped', () => {
  const sender = body('rsa')
  const open = '<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"'
  const original = textOf(writeEdxml(letter, [file]))
    .replace(/^<\?xml.*\n/, '')
    .replace('<edXML ', '<edXML Id="m" ')
  const signed = signedByOthers(original)
  const signature = /<Signature .*<\/Signature>/s.exec(signed)?.[0] ?? ''
  const inSignature = (more: string) => signature.replace('</Signature>', `${more}</Signature>`)
  const atHeader = (text: string, more: string) =>
    text.replace('</edXMLHeader>', `${more}</edXMLHeader>`)
  const atEnd = (text: string, more: string) => text.replace(/<\/edXML>$/, `${more}</edXML>`)

  /** Made by another program over the root by its identifier, as other systems do. */
  function signedByOthers(text: string): string {
    const peer = new SignedXml({
      privateKey: sender.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      publicCert: pemOf(sender.certificate) + pemOf(trusted.authority.certificate),
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    })
    peer.addReference({
      xpath: '/*',
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      transforms: [
        'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
        'http://www.w3.org/2001/10/xml-exc-c14n#',
      ],
    })
    peer.computeSignature(text, {
      location: { reference: "//*[local-name(.)='TraceHeaderList']", action: 'after' },
    })
    return peer.getSignedXml()
  }

  it('was valid before, made by another program', () => {
    const verdict = judge(bytesOf(signed))

    expect(verdict.reasons).to.deep.equal([])
    expect(verdict.state).to.equal('valid')
  })

  const identifiers = { 'the same': ' Id="m"', another: ' Id="n"', no: '' }
  for (const [whose, identifier] of Object.entries(identifiers)) {
    const forged = original.replace(' Id="m"', identifier).replace('lập hồ sơ', 'hủy hồ sơ')
    // Source: Somorovsky and others, On Breaking SAML: Be Whoever You Want to Be, USENIX Security 2012
    const wrappings = [
      atHeader(forged, inSignature(original)),
      atHeader(forged, original + signature),
      `${open}>${forged}${signed}</edXML>`,
      atEnd(forged, signed),
      atEnd(atHeader(forged, signature), original),
      atEnd(forged, inSignature(original)),
      atHeader(atHeader(forged, `<Extensions>${original}</Extensions>`), signature),
      atHeader(forged, inSignature(`<Object>${original}</Object>`)),
    ]
    wrappings.forEach((text, at) => {
      it(`in way ${String(at + 1)}, the forged one with ${whose} identifier, is invalid`, () => {
        expect(text).to.include('hủy hồ sơ')
        expect(judge(bytesOf(text)).state).to.equal('invalid')
      })
    })
  }
})
