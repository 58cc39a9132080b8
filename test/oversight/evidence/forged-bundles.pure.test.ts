import { expect } from 'chai'
import { buildBundle } from '../../../server/oversight/evidence/build-bundle.ts'
import { paths, type BundledFacts } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { manifestOf } from '../../../server/oversight/evidence/verifier/check-manifest.ts'
import { packParts, unpackParts } from '../../../server/oversight/evidence/verifier/container.ts'
import { jsonOf } from '../../../server/oversight/evidence/verifier/read-parts.ts'
import { canonicalJson } from '../../../server/platform/text.ts'
import { forgeries } from './forgeries.data.ts'
import { collected, sampleBundle } from './sample-bundle.ts'
import { notProved, trusting } from './trusting.ts'

describe('A forged bundle, built anew so that every hash fits', () => {
  for (const [what, [forge, expected]] of Object.entries(forgeries)) {
    it(`sees through ${what}`, async () => {
      const forged = await buildBundle(forge(await collected()))

      expect(notProved(forged, await trusting())).to.include(expected)
    })
  }

  it('sees that nobody signed what is told, once the statement over the list was left out', async () => {
    const { parts } = unpackParts(await sampleBundle())
    const told = jsonOf(parts, paths.facts) as BundledFacts
    const facts = { ...told, document: { ...told.document, abstract: 'Trích yếu khác' } }
    const rest = [...parts].filter(([path]) => path !== paths.statement && path !== paths.manifest)
    const forged = new Map([...rest, [paths.facts, bytesOf(canonicalJson(facts))]])
    forged.set(paths.manifest, bytesOf(canonicalJson(manifestOf(forged))))

    expect(notProved(packParts(forged), await trusting())).to.deep.equal([
      'open statement: statement.none',
    ])
  })

  it('unfolds no parts that share their bytes', () => {
    const one = packParts(new Map([['a', new Uint8Array(1000)]]))
    const end = one.length - 22
    const entry = one.subarray(1031, end)
    const directory = Array.from({ length: 50 }, (_, index) => {
      const named = entry.slice()
      named[46] = 97 + (index % 26)
      return named
    })
    const tail = one.slice(end)
    new DataView(tail.buffer).setUint16(8, 50, true)
    new DataView(tail.buffer).setUint16(10, 50, true)
    const bomb = Buffer.concat([one.subarray(0, 1031), ...directory, tail])

    expect(() => unpackParts(new Uint8Array(bomb))).to.throw('no bundle')
  })
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
