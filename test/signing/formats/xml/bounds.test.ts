import { expect } from 'chai'
import fastCheck from 'fast-check'
import { canonical } from '../../../../server/signing/formats/xml/canonical.ts'
import { findSignature } from '../../../../server/signing/formats/xml/find-signature.ts'
import { inspectXml } from '../../../../server/signing/formats/xml/inspect-xml.ts'
import { readXml } from '../../../../server/signing/formats/xml/read-xml.ts'
import { now } from '../path/issue.ts'
import { body, bytesOf, envelope, signedEnvelope, textOf, trusted, verdictOn } from './envelope.ts'

describe('An envelope that is too much', () => {
  const bombs: Record<string, string> = {
    'elements too deep': `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`,
    'too many elements': `<a>${'<b/>'.repeat(200_000)}</a>`,
    'too many attributes': `<a ${Array.from({ length: 100_000 }, (_, at) => `b${at}="1"`).join(' ')}/>`,
    'too many namespaces': `<a>${Array.from({ length: 50 }, (_, at) => `<b xmlns:c${at}="u:${at}">`).join('')}</a>`,
    'too many references': `<a>${'&lt;'.repeat(5_000_000)}</a>`,
    'attributes upon elements': `<a>${`<b ${Array.from({ length: 60 }, (_, at) => `c${at}=""`).join(' ')}/>`.repeat(40_000)}</a>`,
    'a value too long': `<a b="${'c'.repeat(1_000_000)}"/>`,
    'a tag that does not end': `<a ${' '.repeat(1_000_000)}`,
    'entities upon entities': `<!DOCTYPE a [${Array.from({ length: 50 }, (_, at) => `<!ENTITY e${at} "&e${at + 1};&e${at + 1};">`).join('')}]><a>&e0;</a>`,
    'quotes without end': `<a b=${'"\''.repeat(500_000)}`,
  }
  for (const [what, text] of Object.entries(bombs)) {
    it(`is refused for ${what}, within a second of work`, () => {
      const before = process.cpuUsage()
      const { indication, reasons } = verdictOn(text)
      const { user, system } = process.cpuUsage(before)

      expect(indication).to.equal('failed')
      expect(reasons[0]).to.match(/^xml\.(unreadable|too_large|document_type)$/)
      expect((user + system) / 1000).to.be.below(1000)
    })
  }

  it('is not there when there is only much of it', async () => {
    const much = 'QUJD'.repeat(1_000_000)
    const text = envelope.replace('cid:1', much)

    expect(verdictOn(await signedEnvelope(body('ec'), text)).indication).to.equal('passed')
  })
})

describe('A changed byte of a signed envelope', () => {
  const content = (text: string): string => {
    const root = readXml(bytesOf(text))
    return textOf(canonical(root, 'exclusive', findSignature(root)))
  }

  it('never leaves it passed with other content, and never is a defect', async () => {
    const signed = bytesOf(await signedEnvelope(body('ec')))
    const before = content(textOf(signed))
    const trust = {
      anchors: [{ certificate: trusted.root.certificate }],
      at: now,
      revocation: 'none' as const,
    }
    const place = fastCheck.nat(signed.length - 1)
    fastCheck.assert(
      fastCheck.property(place, fastCheck.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = signed.with(at, (signed[at] ?? 0) ^ by)
        const { indication } = inspectXml(changed, trust)
        return indication !== 'passed' || content(textOf(changed)) === before
      }),
      { seed: 3, numRuns: 1500 },
    )
  })
})
