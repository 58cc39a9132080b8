import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'chai'
import { consistencyRanges } from '../../../server/journal/log/formats/paths.ts'
import { rootOf } from '../../../server/journal/log/formats/tree.ts'
import {
  judgeSubmission,
  readSubmission,
  statusOf,
  submissionText,
} from '../../../server/journal/log/formats/witness.ts'
import { hashes, own, ownCurve, rawKey, signed } from './signed-heads.ts'

describe('a witness', () => {
  const rewritten = hashes.map((hash, index) => (index === 3 ? hashes[0]! : hash))
  const proof = (from: number, to: number, all = hashes) =>
    consistencyRanges(from, to).map(({ start, end }) => rootOf(all.slice(start, end)))
  const seen = { size: 20, root: rootOf(hashes.slice(0, 20)) }

  interface Asked {
    oldSize?: number
    proof?: Uint8Array[]
    checkpoint?: string
  }
  const judged = (given: Asked, known = [own, ownCurve]) => {
    const { oldSize = 20 } = given
    const asked = { oldSize, proof: proof(20, 40), checkpoint: signed(40), ...given }
    const judgement = judgeSubmission(submissionText(asked), known, () => seen)
    return [judgement.is, statusOf(judgement)]
  }

  it('accepts a head that continues what it saw, and nothing else', () => {
    const swapped = [...proof(20, 40)].reverse()
    const otherKey = [{ ...own, key: rawKey(generateKeyPairSync('ed25519').publicKey) }]

    expect(judged({})).to.deep.equal(['accepted', 200])
    expect(judged({ checkpoint: signed(20), proof: [] })).to.deep.equal(['accepted', 200])
    expect(judged({ oldSize: 19 })).to.deep.equal(['other-size', 409])
    expect(judged({ oldSize: 41 })).to.deep.equal(['malformed', 400])
    expect(judged({ checkpoint: 'nothing' })).to.deep.equal(['malformed', 400])
    expect(judged({ proof: swapped })).to.deep.equal(['not-proved', 422])
    expect(judged({}, otherKey)).to.deep.equal(['not-signed', 403])
    expect(judged({}, [])).to.deep.equal(['unknown-log', 404])
  })

  it('recognises a history that was rewritten', () => {
    const same = { checkpoint: signed(20, rewritten), proof: [] }
    const longer = { checkpoint: signed(40, rewritten), proof: proof(20, 40, rewritten) }

    expect(judged(same)).to.deep.equal(['forked', 409])
    expect(judged(longer)).to.deep.equal(['forked', 422])
  })

  it('reads just what a log may send', () => {
    const checkpoint = signed(40)
    const good = submissionText({ oldSize: 20, proof: proof(20, 40), checkpoint })

    expect(readSubmission(good)).to.deep.include({ oldSize: 20, checkpoint })
    for (const bad of ['', 'old 1', good.replace('old 20', 'old 020'), good.replace('=', '')])
      expect(readSubmission(bad), bad.slice(0, 20)).to.equal(undefined)
  })
})
