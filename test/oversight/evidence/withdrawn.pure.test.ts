import { expect } from 'chai'
import type { BundledFacts } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { readLines } from '../../../server/oversight/evidence/verifier/check-lines.ts'
import { checkWithdrawn } from '../../../server/oversight/evidence/verifier/check-withdrawn.ts'
import { digestOf } from '../../../server/oversight/evidence/verifier/read-parts.ts'
import { at, Chains, documentId } from './sample-life.ts'
import { collected } from './sample-bundle.ts'

const content = new TextEncoder().encode('what the sender took back')
const sha256 = digestOf(content)

async function judged(files: number, { isDestroyed = true, isHere = false } = {}) {
  const { facts } = await collected()
  const chains = new Chains()
  chains.add('document.withdraw', documentId, { files, tasks: 0 })
  if (isDestroyed) chains.add('document.destroy', documentId, { sha256 })
  const [destroyedAt, withdrawnAt] = [at(2), at(1)]
  const taken = { sha256, sizeBytes: content.length, withdrawnAt, destroyedAt }
  const withdrawing: BundledFacts = { ...facts, withdrawn: [taken] }
  const parts = new Map(isHere ? [['files/copy.pdf', content]] : [])
  const [found] = checkWithdrawn(parts, withdrawing, readLines(chains.lines))
  return found && [found.outcome, ...found.reasons]
}

describe('The evidence of a copy that its sender took back', () => {
  it('holds the hashes of its files, and the lines by which they were withdrawn and destroyed', async () => {
    expect(await judged(1)).to.deep.equal(['proved'])
  })

  it('is refuted where the journal tells of other files, of no destruction, or a file lies in it still', async () => {
    expect(await judged(2)).to.deep.equal(['refuted', 'withdrawn.no_line'])
    expect(await judged(1, { isDestroyed: false })).to.deep.equal([
      'refuted',
      'withdrawn.not_destroyed',
    ])
    expect(await judged(1, { isHere: true })).to.deep.equal(['refuted', 'withdrawn.still_here'])
  })
})
