import type { Machine } from '../../../server/exchange/amendments/machine/machine.ts'
import {
  isContentShown,
  takesBack,
  type Asked,
  type Side,
} from '../../../server/exchange/amendments/machine/side.ts'
import { nextIn, type World } from './two-sides.ts'

/** What is wrong with a world, if anything. */
export function wrongIn({ sender, recipient, ...world }: World): string | null {
  const wrong: [boolean, string][] = [
    [sender.state === '13' && isContentShown(recipient), 'content is shown after an agreed recall'],
    [
      agreedRecall(recipient) && isContentShown(recipient),
      'content is shown after the recipient agreed',
    ],
    [recipient.arrivalNumber !== world.given, 'a number is lost or changed'],
    [
      world.wasRegistered && isTakenUnasked(recipient, world.agreed),
      'what was registered changed without consent',
    ],
    [isOutOfOrder(recipient), 'requests stand out of order'],
    [openOf(recipient) > 1 || openOf(sender) > 1, 'two requests wait'],
    [isAtRest(world) && !isEqual(sender, recipient), 'the sides rest and do not agree'],
  ]
  return wrong.find(([holds]) => holds)?.[1] ?? null
}

const agreedRecall = ({ asked }: Side): boolean =>
  asked.some(({ kind, code }) => takesBack(kind) && code === '15')

const isAtRest = ({ toRecipient, toSender }: Pick<World, 'toRecipient' | 'toSender'>): boolean =>
  toRecipient.length === 0 && toSender.length === 0

// Those asked before it was registered needed nobody.
function isTakenUnasked({ state, asked }: Side, agreed: readonly number[]): boolean {
  return (
    state === '13' && !asked.some(({ number, code }) => code === '15' && agreed.includes(number))
  )
}

const isOutOfOrder = ({ asked }: Side): boolean =>
  asked.some(({ number }, index) => number <= (asked[index - 1]?.number ?? 0))

const openOf = ({ asked }: Side): number => asked.filter(({ isOpen }) => isOpen !== null).length

// What the sender gave up may wait at its recipient, or never have come there.
function isEqual(sender: Side, recipient: Side): boolean {
  const abandoned = new Set(sender.asked.filter(isGivenUp).map(({ number }) => number))
  const held = recipient.asked.filter((one) => abandoned.has(one.number))
  return (
    held.every(({ code }) => code === null) &&
    JSON.stringify(without(sender, abandoned)) === JSON.stringify(without(recipient, abandoned))
  )
}

const isGivenUp = ({ code, isOpen }: Asked): boolean => code === null && isOpen === null

const without = (side: Side, numbers: ReadonlySet<number>): Side => ({
  ...side,
  asked: side.asked.filter(({ number }) => !numbers.has(number)),
})

/** A world as a key, in which the order of what is on its way does not count. */
export function keyOf(world: World): string {
  const sorted = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).toSorted()
  return JSON.stringify([
    ...[world.sender, world.recipient, world.left, world.given, world.agreed],
    ...[world.wasRegistered, sorted(world.toRecipient), sorted(world.toSender)],
  ])
}

function isNew(seen: Set<string>, world: World): boolean {
  const before = seen.size
  return seen.add(keyOf(world)).size > before
}

/** Looks at every world that can come of one, each once; gives how many, and the way to the first that is wrong. */
export function exploreFrom(machine: Machine, start: World) {
  const seen = new Set([keyOf(start)])
  const open: { world: World; way: readonly string[] }[] = [{ world: start, way: [] }]
  for (let at = open.pop(); at; at = open.pop()) {
    const { world, way } = at
    const wrong = wrongIn(world)
    if (wrong) return { worlds: seen.size, wrong, way }
    const next = nextIn(machine, world).map(({ name, then }) => ({
      world: then(),
      way: [...way, name],
    }))
    for (const one of next.filter((each) => isNew(seen, each.world))) open.push(one)
  }
  return { worlds: seen.size, wrong: null, way: [] }
}
