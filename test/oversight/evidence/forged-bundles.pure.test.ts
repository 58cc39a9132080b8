import { expect } from 'chai'
import { buildBundle } from '../../../server/oversight/evidence/build-bundle.ts'
import { forgeries } from './forgeries.data.ts'
import { collected } from './sample-bundle.ts'
import { notProved, trusting } from './trusting.ts'

describe('A forged bundle, built anew so that every hash fits', () => {
  for (const [what, [forge, expected]] of Object.entries(forgeries)) {
    it(`sees through ${what}`, async () => {
      const forged = await buildBundle(forge(await collected()))

      expect(notProved(forged, await trusting())).to.include(expected)
    })
  }
})
