import { change, insert, transact } from '../../server/platform/database.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { postIdOf } from '../support/province.ts'
import { sampleOf } from '../support/sample.ts'
import { bodyOf, guarded, nameOf, type Mounted } from './ask.ts'
import { openTo, others, roles, shownIn, type Door } from './exchange-roles.data.ts'

/** What was heard of every role. */
export interface Rounds {
  /** By endpoint, the status of what each post was answered at a door that is shut for it. */
  shut: Map<string, Map<Door, number>>
  /** By endpoint, the first reason of what each post was answered that may read there; '' where it was shown. */
  open: Map<string, string[]>
  /** By what a room shows one may do, the posts to which it says nothing against their role. */
  shown: Map<string, Door[]>
  /** The posts by whose questions at shut doors something was changed. */
  changed: Door[]
}

/** The delivery and the document of each side of it. */
export type Sides = Record<'to' | 'from', Record<string, number>>

const logIns = { to: 'phochutich.ubnd', from: 'phobithu.tu' } as const

/** Lets a post of each side of a delivery have one role after another, and try every door. */
export async function askRoles(things: Sides): Promise<Rounds> {
  const rounds: Rounds = { shut: new Map(), open: new Map(), shown: new Map(), changed: [] }
  const bodies = new Map<string, object | undefined>()
  for (const each of doors) bodies.set(nameOf(each), await bodyOf(each, {}))
  for (const side of ['to', 'from'] as const)
    for (const role of roles) {
      const desk = await withRole(logIns[side], role)
      await askAs({ desk, door: `${side}.${role}`, things: things[side], bodies }, rounds)
    }
  return rounds
}

const doors = guarded.filter((each) => nameOf(each) in openTo)

/** Whether the sender's posts try a door too: what is about nothing of either body is one and the same for both. */
export const isTriedByBoth = (name: string): boolean => /:(documentId|deliveryId)/.test(name)

const doorsOf = (door: Door): Mounted[] =>
  doors.filter((each) => door.startsWith('to.') || isTriedByBoth(nameOf(each)))

interface Asking {
  desk: Desk
  door: Door
  things: Record<string, number>
  bodies: ReadonlyMap<string, object | undefined>
}

async function askAs(asking: Asking, rounds: Rounds): Promise<void> {
  const { door } = asking
  const before = await databaseDigest()
  for (const each of doorsOf(door).filter((one) => !isOpen(one, door))) {
    const { status } = await ask(asking, each)
    const known = rounds.shut.get(nameOf(each)) ?? new Map<Door, number>()
    rounds.shut.set(nameOf(each), known.set(door, status))
  }
  if ((await databaseDigest()) !== before) rounds.changed.push(door)
  await look(asking, rounds)
  for (const each of doorsOf(door).filter((one) => one.method === 'get' && isOpen(one, door))) {
    const [reason = ''] = isWritten(each) ? [] : (await ask(asking, each)).reasons
    rounds.open.set(nameOf(each), [...(rounds.open.get(nameOf(each)) ?? []), reason])
  }
}

const isOpen = (each: Mounted, door: Door): boolean => openTo[nameOf(each)]?.includes(door) ?? false

// What is taken away is written down, and takes its time.
const isWritten = ({ path }: Mounted): boolean => /evidence|passport/.test(path)

async function ask({ desk, things, bodies }: Asking, each: Mounted): Promise<Answer> {
  const query = new URLSearchParams(sampleOf(each.query) as Record<string, string>)
  const path = `${about(things, each.path)}?${query.toString()}`
  return await desk.call(each.method.toUpperCase(), path, bodies.get(nameOf(each)))
}

const about = (things: Record<string, number>, path: string): string =>
  path.replace(/:(\w+)/g, (_, name: string) => String(things[name] ?? 1))

/** The reasons that speak of who asks, not of how the thing stands. */
const aboutWho =
  /^(exchange\.(not_your_role|sent_(to|by)_another_body)|amendment\.not_yours_to_answer)$/

async function look({ desk, door, things }: Asking, { shown }: Rounds): Promise<void> {
  for (const [room, buttons] of Object.entries(shownIn)) {
    const { body } = await desk.get(about(things, room.replace('GET ', '')))
    const may = body.may as Record<string, string[]>
    const isLit = ([button]: [string, string]) => !may[button]?.some((why) => aboutWho.test(why))
    for (const [, behind] of Object.entries(buttons).filter(isLit))
      shown.set(behind, [...(shown.get(behind) ?? []), door])
  }
}

async function withRole(logIn: string, role: string): Promise<Desk> {
  const postId = await postIdOf(logIn)
  await transact(async () => {
    await change('DELETE FROM post_roles WHERE post_id = :postId', { postId })
    const named = role === 'others' ? others : [role]
    await insert(
      'post_roles',
      named.map((each) => ({ postId, role: each })),
    )
  })
  return await signedIn(logIn)
}
