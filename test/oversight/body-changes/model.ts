import fc from 'fast-check'
import {
  heirsAfter,
  placesOf,
  type Heir,
  type Inside,
} from '../../../server/oversight/body-changes/rules.ts'

interface Owned extends Inside {
  agencyId: number
}

/** Work that goes with a post: a document, an assignment, a work file. */
interface Work {
  id: number
  postId: number
  agencyId: number
}

/** A small world of bodies with what they hold, as the rules of a change see it. */
export interface World {
  bodies: { id: number; parentId: number | null; ended: boolean }[]
  inside: Owned[]
  work: Work[]
  heirs: Heir[]
}

/** One change of a sequence; the numbers choose among what lives. */
export interface Step {
  kind: 'merge' | 'split' | 'abolish'
  first: number
  second: number
  foundsHeir: boolean
  chosen: number[]
}

/** Any small tree of bodies with units, posts and work. */
export const anyWorld = fc
  .record({
    parents: fc.array(fc.nat(99), { minLength: 2, maxLength: 8 }),
    units: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 10 }),
    posts: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 15 }),
    work: fc.array(fc.nat(99), { maxLength: 20 }),
  })
  .map((shape): World => {
    const bodies = shape.parents.map((parent, place) => ({
      ...{ id: place + 1, parentId: place === 0 ? null : (parent % place) + 1 },
      ended: false,
    }))
    const units: Owned[] = []
    for (const [place, [body, above]] of shape.units.entries()) {
      const agencyId = (body % bodies.length) + 1
      const own = units.filter((unit) => unit.agencyId === agencyId)
      const unitId = own[above % (own.length + 1)]?.id ?? null
      units.push({ kind: 'unit', id: 1_000 + place, unitId, agencyId })
    }
    const posts = shape.posts.map(([body, unit], place): Owned => {
      const agencyId = (body % bodies.length) + 1
      const own = units.filter((each) => each.agencyId === agencyId)
      const unitId = own[unit % (own.length + 1)]?.id ?? null
      return { kind: 'post', id: 2_000 + place, unitId, agencyId }
    })
    const work = shape.work.map((post, place): Work => {
      const { id: postId, agencyId } = posts[post % posts.length] ?? { id: 0, agencyId: 0 }
      return { id: 3_000 + place, postId, agencyId }
    })
    return { bodies, inside: [...units, ...posts], work, heirs: [] }
  })

/** The world after a change by the rules; one that is not possible changes nothing. */
export function changedWorld(before: World, step: Step): World {
  const living = before.bodies.filter(({ ended }) => !ended)
  const one = living[step.first % living.length]
  const other = living[step.second % living.length]
  if (!one || !other || (one === other && !step.foundsHeir)) return before
  const fresh = foundedBy(step, before)
  const heirIds = fresh.length > 0 ? fresh.map(({ id }) => id) : [other.id]
  const merged = step.kind === 'merge' && fresh.length > 0 ? [other.id] : []
  const ended = [...new Set([one.id, ...merged])]
  return moved({ ...before, bodies: [...before.bodies, ...fresh] }, { ended, heirIds, step })
}

function foundedBy({ kind, foundsHeir }: Step, { bodies }: World): World['bodies'] {
  const next = Math.max(...bodies.map(({ id }) => id)) + 1
  const ids = kind === 'split' ? [next, next + 1] : foundsHeir ? [next] : []
  return ids.map((id) => ({ id, parentId: null, ended: false }))
}

function moved(world: World, of: { ended: number[]; heirIds: number[]; step: Step }): World {
  const { ended, heirIds, step } = of
  const inside = world.inside.filter(({ agencyId }) => ended.includes(agencyId))
  const places = inside.slice(0, step.chosen.length).map(({ kind, id }, place) => ({
    ...{ kind, id, heir: (step.chosen[place] ?? 0) % heirIds.length },
  }))
  const went = new Map(
    placesOf(inside, places).map(({ thing, heir }) => [thing.id, heirIds[heir] ?? 0]),
  )
  const to = (owned: { agencyId: number }, by: number) =>
    ended.includes(owned.agencyId) ? (went.get(by) ?? heirIds[0] ?? 0) : owned.agencyId
  return {
    ...world,
    bodies: world.bodies.map((body) => ({
      ...body,
      ended: body.ended || ended.includes(body.id),
      parentId:
        body.parentId !== null && ended.includes(body.parentId)
          ? heirIds.includes(body.id)
            ? null
            : (heirIds[0] ?? null)
          : body.parentId,
    })),
    inside: world.inside.map((each) => ({ ...each, agencyId: to(each, each.id) })),
    work: world.work.map((each) => ({ ...each, agencyId: to(each, each.postId) })),
    heirs: [...world.heirs, ...heirsAfter(world.heirs, ended, heirIds)],
  }
}

/** What has no living owner: units, posts, work, and bodies that hang below an ended one. */
export function ownerless({ bodies, inside, work }: World): number[] {
  const living = new Set(bodies.filter(({ ended }) => !ended).map(({ id }) => id))
  const hanging = bodies.filter(
    ({ ended, parentId }) => !ended && parentId !== null && !living.has(parentId),
  )
  const owned = [...inside, ...work].filter(({ agencyId }) => !living.has(agencyId))
  return [...owned, ...hanging].map(({ id }) => id)
}

/** How much there is of what never comes or goes by a change. */
export function sizes({ inside, work }: World): number[] {
  return [inside.length, work.length]
}
