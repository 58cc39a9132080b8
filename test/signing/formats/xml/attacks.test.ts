import { expect } from 'chai'
import { issue, ofAuthority } from '../path/issue.ts'
import { changes } from './changes.data.ts'
import { body, signedEnvelope, verdictOn } from './envelope.ts'

describe('A tampered envelope', () => {
  const signer = body('ec')
  let signed = ''

  before(async () => {
    signed = await signedEnvelope(signer)
  })

  for (const [what, change, reason] of changes) {
    it(`does not pass with ${what}`, () => {
      const changed = change(signed)
      const verdict = verdictOn(changed)

      expect(changed).not.to.equal(signed)
      expect(verdict.indication).not.to.equal('passed')
      expect(verdict.reasons).to.include(reason)
    })
  }

  it('does not pass with the certificate of another of the same name', () => {
    const other = Buffer.from(body('ec').certificate).toString('base64')
    const verdict = verdictOn(signed.replace(/(X509Certificate>)[^<]*/, `$1${other}`))

    expect(verdict.reasons.slice(0, 2)).to.deep.equal([
      'xml.value_wrong',
      'xml.signing_certificate_mismatch',
    ])
    expect(verdict).to.include({ indication: 'failed', subIndication: 'SIG_CRYPTO_FAILURE' })
  })

  it('does not pass signed anew under an authority of the same names', async () => {
    const root = issue({ name: 'Root', extensions: ofAuthority() })
    const authority = issue({ name: 'Authority', issuer: root, extensions: ofAuthority() })
    const verdict = verdictOn(await signedEnvelope(body('ec', authority)))

    expect(verdict).to.include({ isIntact: true, isValid: true, isTrusted: false })
    expect(verdict).to.include({
      indication: 'indeterminate',
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    })
  })

  it('shows every reason at once', () => {
    const changed = signed.replace('khẩn', 'thường').replace(/(X509Certificate>.{200}).*?</s, '$1<')

    expect(verdictOn(changed).reasons).to.include.members([
      'xml.certificate_unreadable',
      'xml.digest_mismatch',
    ])
  })
})
