import { expect } from 'chai'
import { body, envelope, keyOf, verdictOn } from './envelope.ts'
import { partSignature } from './part-signature.ts'

describe('An envelope of which a part is signed', () => {
  const signer = body('rsa')
  const key = keyOf(signer)
  const signedPath = ['edXMLEnvelope']
  const part = /<edXML:edXMLEnvelope .*<\/edXML:edXMLEnvelope>/s.exec(envelope)?.[0] ?? ''
  /** The part with another word in it, and no identifiers. */
  const forged = part.replace('khẩn', 'thường').replace(/ id="[^"]*"/gi, '')
  const atRoot = (text: string, own: string): string => text.replace('</edXML>', `${own}</edXML>`)
  let signature = ''

  before(async () => {
    signature = await partSignature(envelope, { key, path: signedPath, identifier: 'envelope' })
  })

  it('passes where just that part may be signed', () => {
    const verdict = verdictOn(atRoot(envelope, signature), { signedPath })

    expect(verdict.reasons).to.deep.equal([])
    expect(verdict).to.include({ indication: 'passed', format: 'xmldsig', covers: 'element' })
  })

  it('does not pass where the whole must be signed', () => {
    expect(verdictOn(atRoot(envelope, signature)).reasons).to.deep.equal(['xml.reference_wrong'])
  })

  const named = (name: string): string => forged.replace('Envelope', `Envelope ${name}="envelope"`)
  const wrappings: [string, string, string][] = [
    ['moved aside, a forged one in its place', `${forged}<a>${part}</a>`, 'xml.reference_wrong'],
    [
      'moved aside, a forged one named alike',
      `${named('Id')}<a>${part}</a>`,
      'xml.duplicate_identifier',
    ],
    [
      'moved aside, a forged one named in other letters',
      `${named('ID')}<a>${part}</a>`,
      'xml.duplicate_identifier',
    ],
    ['beside a forged one', `${forged}${part}`, 'xml.reference_wrong'],
    [
      'inside a forged one',
      `<edXML:edXMLEnvelope>${part}</edXML:edXMLEnvelope>`,
      'xml.reference_wrong',
    ],
  ]
  for (const [where, instead, reason] of wrappings) {
    it(`does not pass ${where}`, () => {
      const text = atRoot(envelope.replace(part, instead), signature)

      expect(verdictOn(text, { signedPath }).reasons).to.deep.equal([reason])
    })
  }

  it('does not pass in the object of its own signature', () => {
    const wrapped = signature.replace(
      '</ds:Signature>',
      `<ds:Object>${part}</ds:Object></ds:Signature>`,
    )
    const text = envelope.replace(part, forged)

    expect(verdictOn(atRoot(text, wrapped), { signedPath }).reasons).to.deep.equal([
      'xml.signature_malformed',
    ])
  })

  it('with SHA-1 is not decided', async () => {
    const old = await partSignature(envelope, {
      key,
      path: signedPath,
      identifier: 'envelope',
      digest: 'sha1',
    })
    const verdict = verdictOn(atRoot(envelope, old), { signedPath })

    expect(verdict).to.include({
      indication: 'indeterminate',
      subIndication: 'CRYPTO_CONSTRAINTS_FAILURE',
    })
    expect(verdict.isIntact).to.equal(true)
  })
})
