import type { BodyChange } from '../../../server/oversight/body-changes/contract.ts'
import { expect } from 'chai'
import fc from 'fast-check'
import {
  freeCode,
  heirsAfter,
  placesOf,
  whyNotOfItsKind,
  type Heir,
} from '../../../server/oversight/body-changes/rules.ts'
import { whatMoves } from '../../../server/oversight/body-changes/what-moves.data.ts'
import { anyWorld, changedWorld, ownerless, sizes, type Step } from './model.ts'

const plain: BodyChange = {
  ...{ kind: 'merge', agencyIds: [1, 2], heirs: [{ agencyId: 3 }], renamed: null, places: [] },
  ...{ unitCodes: [], effectiveOn: '2026-07-01', instrument: '1/NQ', instrumentOn: '2026-06-30' },
}

const anySteps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('merge', 'split', 'abolish'),
    first: fc.nat(99),
    second: fc.nat(99),
    foundsHeir: fc.boolean(),
    chosen: fc.array(fc.nat(99), { maxLength: 20 }),
  }),
  { maxLength: 8 },
)

describe('The rules of a change of bodies', () => {
  it('leave nothing without a living owner, and lose nothing, after any sequence of changes', () => {
    fc.assert(
      fc.property(anyWorld, anySteps, (before, steps) => {
        const after = steps.reduce(changedWorld, before)

        expect(ownerless(after)).to.deep.equal([])
        expect(sizes(after)).to.deep.equal(sizes(before))
      }),
      { numRuns: 300 },
    )
  })

  it('lead every ended body to an heir in force, whatever its heirs became', () => {
    fc.assert(
      fc.property(anyWorld, anySteps, (before, steps) => {
        const after = steps.reduce(changedWorld, before)

        const living = new Set(after.bodies.filter(({ ended }) => !ended).map(({ id }) => id))
        for (const { id } of after.bodies.filter(({ ended }) => ended))
          expect(
            after.heirs.some(({ agencyId, heirId }) => agencyId === id && living.has(heirId)),
          ).to.equal(true)
      }),
      { numRuns: 300 },
    )
  })

  it('let rows go only with what goes by itself', () => {
    const fates = Object.values(whatMoves).flatMap((columns) => Object.values(columns))
    const kinds = fates.flatMap((fate) => (fate.how === 'moves' ? [fate.kind] : []))
    const followed = fates.flatMap((fate) => (fate.how === 'moves-with' ? [fate.kind] : []))

    expect(new Set(kinds).size).to.equal(kinds.length)
    expect(followed.filter((kind) => !kinds.includes(kind))).to.deep.equal([])
  })

  it('place a unit with the unit above it and a post with its unit, but where it is said', () => {
    const things = [
      { kind: 'unit', id: 1, unitId: null },
      { kind: 'unit', id: 2, unitId: 1 },
      { kind: 'post', id: 3, unitId: 2 },
      { kind: 'post', id: 4, unitId: null },
    ] as const
    const chosen = [{ kind: 'unit', id: 1, heir: 1 } as const]

    expect(placesOf(things, chosen).map(({ heir }) => heir)).to.deep.equal([1, 1, 1, 0])
  })

  it('find a free code that is never longer than it may be', () => {
    expect(freeCode('TH', new Set(['TH', 'TH-2']))).to.equal('TH-3')
    expect(freeCode('A'.repeat(20), new Set(['A'.repeat(20)]))).to.equal(`${'A'.repeat(18)}-2`)
  })

  it('pass on to the heirs what an heir had taken over', () => {
    const before: Heir[] = [{ agencyId: 1, heirId: 2 }]
    expect(heirsAfter(before, [2], [3, 4])).to.deep.equal([
      { agencyId: 2, heirId: 3 },
      { agencyId: 2, heirId: 4 },
      { agencyId: 1, heirId: 3 },
      { agencyId: 1, heirId: 4 },
    ])
  })

  it('tell what a change lacks to be one of its kind', () => {
    const tries: [Partial<BodyChange>, string][] = [
      [{ kind: 'split' }, 'bodies.one_body'],
      [{ agencyIds: [1, 1] }, 'bodies.body_twice'],
      [{ heirs: [] }, 'bodies.heirs_do_not_fit'],
      [{ heirs: [{ agencyId: 2 }] }, 'bodies.heir_ends_too'],
      [{ kind: 'rename', agencyIds: [1], heirs: [] }, 'bodies.name_does_not_fit'],
      [{ places: [{ kind: 'unit', id: 1, heir: 1 }] }, 'bodies.no_such_heir'],
    ]
    expect(whyNotOfItsKind(plain)).to.deep.equal([])
    for (const [otherwise, reason] of tries)
      expect(whyNotOfItsKind({ ...plain, ...otherwise })).to.include(reason)
  })
})
