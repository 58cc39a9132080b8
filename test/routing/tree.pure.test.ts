import { expect } from 'chai'
import fc from 'fast-check'
import { holderOf } from '../../server/routing/giving/rules.ts'
import { isOpen } from '../../server/routing/rules.ts'
import type { Tree } from '../../server/routing/rules.ts'
import { operation, tried } from './operations.ts'
import { expectSound } from './soundness.ts'

const days = [null, '2026-11-23', '2026-11-25', '2026-11-30', '2026-12-10']

const planted = (dueOn: string | null): Tree => [
  { id: 1, parentId: null, role: 'lead', state: 'new', ...holderOf({ postId: 1 }), dueOn },
]

describe('Any tree of assignments', () => {
  it('keeps its invariants through 50,000 operations of the pen', function () {
    this.timeout(60_000)
    const accepted = new Map<string, number>()
    const walk = fc.array(operation, { minLength: 50, maxLength: 50 })
    const property = fc.property(fc.constantFrom(...days), walk, (dueOn, operations) => {
      let tree = planted(dueOn)
      for (const one of operations) {
        const next = tried(tree, one)
        if (next !== tree) accepted.set(one.act, (accepted.get(one.act) ?? 0) + 1)
        expectSound(next)
        tree = isOpen(next[0]!) ? next : planted(dueOn)
      }
    })

    fc.assert(property, { numRuns: 1000 })

    for (const [act, times] of accepted) expect(times, act).to.be.above(10)
    expect(accepted.size, [...accepted.keys()].join(' ')).to.equal(16)
  })
})
