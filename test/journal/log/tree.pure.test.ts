import { expect } from 'chai'
import fc from 'fast-check'
import { bytesOfHex, hexOf } from '../../../server/journal/log/formats/encoding.ts'
import { consistencyRanges, inclusionRanges } from '../../../server/journal/log/formats/paths.ts'
import {
  edgeOf,
  emptyEdge,
  extended,
  rootOfEdge,
  rootsFrom,
  split,
  tilesFor,
  type Tile,
} from '../../../server/journal/log/formats/tiles.ts'
import {
  emptyRoot,
  leafHash,
  provesConsistency,
  provesFork,
  provesInclusion,
  rootOf,
} from '../../../server/journal/log/formats/tree.ts'
import { consistencies, inclusions, leafData, roots } from './published.data.ts'

const leaves = leafData.map((hex) => leafHash(bytesOfHex(hex)))

const proofOf = (ranges: { start: number; end: number }[], all = leaves): Uint8Array[] =>
  ranges.map(({ start, end }) => rootOf(all.slice(start, end)))

const head = (size: number, all = leaves) => ({ size, root: rootOf(all.slice(0, size)) })

describe('the tree of the journal', () => {
  it('has the roots that Certificate Transparency published', () => {
    expect(roots.map((_, size) => hexOf(head(size).root))).to.deep.equal(roots)
    expect(hexOf(emptyRoot())).to.equal(roots[0])
  })

  it('has the inclusion proofs that were published', () => {
    for (const [index, size, published] of inclusions) {
      const proof = proofOf(inclusionRanges(index, size))
      expect(proof.map(hexOf), `${String(index)} of ${String(size)}`).to.deep.equal(published)
      const leaf = { index, hash: leaves[index]! }
      expect(provesInclusion(leaf, head(size), proof)).to.equal(true)
    }
  })

  it('has the consistency proofs that were published', () => {
    for (const [from, to, published] of consistencies) {
      const proof = proofOf(consistencyRanges(from, to))
      expect(proof.map(hexOf), `${String(from)} to ${String(to)}`).to.deep.equal(published)
      expect(provesConsistency(head(from), head(to), proof)).to.equal(true)
    }
  })

  const count = 700
  const many = Array.from({ length: count }, (_, index) =>
    leafHash(Uint8Array.of(index, index >> 8)),
  )
  const size = fc.integer({ min: 1, max: count })
  const within = (most: number) => fc.integer({ min: 0, max: most })
  const indexAndSize = size.chain((all) => fc.tuple(within(all - 1), fc.constant(all)))
  const twoSizes = size.chain((to) => fc.tuple(within(to), fc.constant(to)))

  const forged = (proof: readonly Uint8Array[], [place, bit]: readonly [number, number]) =>
    proof.map((hash, index) => {
      const changed = Uint8Array.from(hash)
      if (index === place % proof.length) changed[bit >> 3]! ^= 1 << (bit & 7)
      return changed
    })
  const flips = fc.tuple(fc.nat(), within(255))

  it('proves any leaf of any tree, and no other leaf, place, size, root or proof', () => {
    fc.assert(
      fc.property(indexAndSize, flips, ([index, all], flip) => {
        const proof = proofOf(inclusionRanges(index, all), many)
        const leaf = { index, hash: many[index]! }
        const tree = head(all, many)
        expect(provesInclusion(leaf, tree, proof)).to.equal(true)
        const other = many[(index + 1) % count]!
        expect(provesInclusion({ index, hash: other }, tree, proof)).to.equal(false)
        expect(provesInclusion({ ...leaf, index: index + 1 }, tree, proof)).to.equal(false)
        expect(provesInclusion(leaf, { ...tree, root: other }, proof)).to.equal(false)
        expect(provesInclusion(leaf, tree, [...proof, other])).to.equal(false)
        if (proof.length === 0) return
        expect(provesInclusion(leaf, tree, proof.slice(1))).to.equal(false)
        expect(provesInclusion(leaf, tree, forged(proof, flip))).to.equal(false)
      }),
      { numRuns: 300 },
    )
  })

  it('proves that any tree continues any smaller one, and no forged proof of it', () => {
    fc.assert(
      fc.property(twoSizes, flips, ([from, to], flip) => {
        const proof = proofOf(consistencyRanges(from, to), many)
        const [before, after] = [head(from, many), head(to, many)]
        expect(provesConsistency(before, after, proof)).to.equal(true)
        expect(provesConsistency(before, after, [...proof, many[0]!])).to.equal(false)
        if (from === 0) return
        expect(provesConsistency({ ...before, root: many[1]! }, after, proof)).to.equal(false)
        expect(provesFork(before, after, proof)).to.equal(false)
        if (from === to) return
        expect(provesConsistency(before, { ...after, root: many[1]! }, proof)).to.equal(false)
        expect(provesConsistency(after, before, proof)).to.equal(false)
        if (proof.length > 0)
          expect(provesConsistency(before, after, forged(proof, flip))).to.equal(false)
      }),
      { numRuns: 300 },
    )
  })

  it('shows by the proof of a rewritten tree that it has forked', () => {
    const rewritten = many.map((hash, index) => (index === 40 ? many[0]! : hash))
    const proof = proofOf(consistencyRanges(333, 555), rewritten)

    expect(provesFork(head(333, many), head(555, rewritten), proof)).to.equal(true)
    expect(provesConsistency(head(333, many), head(555, rewritten), proof)).to.equal(false)
  })

  it('keeps in its tiles what every root and proof is made of, however its leaves arrived', () => {
    const all = Array.from({ length: 66_100 }, (_, index) =>
      leafHash(Uint8Array.of(index, index >> 8, index >> 16)),
    )
    const kept = new Map<string, Tile>()
    let edge = emptyEdge()
    const steps = [1, 2, 252, 1, 1, 0, 511, 65_000, 332]
    for (const step of steps) {
      const more = extended(edge, all.slice(edge.size, edge.size + step))
      for (const tile of more.tiles) kept.set(`${String(tile.level)}/${String(tile.tile)}`, tile)
      edge = more.edge
      const isSmall = edge.size < 1000 || edge.size === all.length
      if (isSmall) expect(rootOfEdge(edge)).to.deep.equal(rootOf(all.slice(0, edge.size)))
    }
    const tiles = [...kept.values()]
    expect(edge.size).to.equal(all.length)
    expect(edgeOf(all.length, tiles)).to.deep.equal(edge)
    expect(split(kept.get('2/0')!.hashes)).to.deep.equal([rootOf(all.slice(0, 65_536))])
    for (const ranges of [inclusionRanges(65_535, 66_100), consistencyRanges(777, 66_000)]) {
      const needed = tilesFor(ranges).map(({ level, tile }) =>
        kept.get(`${String(level)}/${String(tile)}`)!,
      )
      expect(rootsFrom(needed, ranges).map(hexOf)).to.deep.equal(proofOf(ranges, all).map(hexOf))
    }
  })
})
