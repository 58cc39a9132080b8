import type { Machine } from '../../../server/exchange/amendments/machine/machine.ts'
import {
  beginning,
  isContentShown,
  openRequest,
  type Side,
  type Step,
  type ToRecipient,
  type ToSender,
} from '../../../server/exchange/amendments/machine/side.ts'

/** Two sides, what is on its way between them, and what somebody watching both has seen. */
export interface World {
  sender: Side
  recipient: Side
  toRecipient: readonly ToRecipient[]
  toSender: readonly ToSender[]
  /** How many more acts of people, and copies by the network, may come. */
  left: { asks: number; replaces: number; moves: number; copies: number; givesUp: number }
  /** The number that the recipient's book gave. */
  given: number | null
  /** Requests to which somebody at the recipient agreed. */
  agreed: readonly number[]
  /** Whether somebody registered it before it was taken back. */
  wasRegistered: boolean
}

/** One thing that may happen next. */
export interface Happening {
  name: string
  then: () => World
}

/** A world in which both sides stand alike, and the delivery is on its way. */
export function begun(side: Side, left: World['left']): World {
  return {
    ...{ sender: side, recipient: side, left },
    ...{ toRecipient: [{ kind: 'new' }], toSender: [] },
    ...{ given: null, agreed: [], wasRegistered: false },
  }
}

/** A world in which the document has just been sent. */
export function sentOff(left: World['left']): World {
  return begun(beginning, left)
}

const spent = (world: World, what: keyof World['left']): World => ({
  ...world,
  left: { ...world.left, [what]: world.left[what] - 1 },
})

const bySender = (world: World, { side, messages }: Step<ToRecipient>): World => ({
  ...world,
  sender: side,
  toRecipient: [...world.toRecipient, ...messages],
})

const byRecipient = (world: World, { side, messages }: Step<ToSender>): World => ({
  ...world,
  recipient: side,
  toSender: [...world.toSender, ...messages],
})

const without = <One>(list: readonly One[], index: number): One[] => list.toSpliced(index, 1)

/** Everything that may happen next: acts of either side, and any message on its way, in any order, once more or at last. */
export function nextIn(machine: Machine, world: World): Happening[] {
  return [
    ...senderActs(machine, world),
    ...recipientActs(machine, world),
    ...arrivals(machine, world),
    ...copies(world),
  ]
}

function senderActs(machine: Machine, world: World): Happening[] {
  const { sender, left } = world
  const asking = (['recall', 'removal', 'update'] as const).map((kind) => ({
    name: `the sender asks: ${kind}`,
    then: () => bySender(spent(world, 'asks'), machine.ask(sender, kind)),
  }))
  const mayAsk = left.asks > 0 && !openRequest(sender) && sender.state !== '13'
  const replacing = {
    name: 'the sender replaces it',
    then: () => bySender(spent(world, 'replaces'), machine.replaceBy(sender, 'another')),
  }
  const others = [...(left.replaces > 0 ? [replacing] : []), ...givingUp(machine, world)]
  return [...(mayAsk ? asking : []), ...others]
}

// What is given up may be on its way all the same, or never leave.
function givingUp(machine: Machine, world: World): Happening[] {
  const open = openRequest(world.sender)
  if (!open || world.left.givesUp <= 0) return []
  const after = { ...spent(world, 'givesUp'), sender: machine.giveUp(world.sender) }
  const kept = world.toRecipient.filter((one) => !('number' in one) || one.number !== open.number)
  const left = { '': world.toRecipient, ', and it is lost': kept }
  return Object.entries(left).map(([lost, toRecipient]) => ({
    name: `the sender gives up ${String(open.number)}${lost}`,
    then: () => ({ ...after, toRecipient }),
  }))
}

function recipientActs(machine: Machine, world: World): Happening[] {
  const { recipient, left } = world
  const number = recipient.state === '01' ? 7 : null
  const moving = (['02', '03', '05', '06'] as const).map((code) => ({
    name: `the recipient: ${code}`,
    then: () => moved(machine, world, { code, number: code === '03' ? number : null }),
  }))
  const open = openRequest(recipient)
  const answering = (['15', '16'] as const).map((code) => ({
    name: `the recipient answers: ${code}`,
    then: () => answeredBy(machine, world, code),
  }))
  const isAsked = open !== undefined && isContentShown(recipient)
  return [...(left.moves > 0 ? moving : []), ...(isAsked ? answering : [])]
}

function moved(
  machine: Machine,
  world: World,
  { code, number }: { code: '02' | '03' | '05' | '06'; number: number | null },
): World {
  const after = byRecipient(spent(world, 'moves'), machine.move(world.recipient, code, number))
  const isNumbered = world.given === null && number !== null && after.recipient.state === '03'
  return {
    ...after,
    given: isNumbered ? number : after.given,
    wasRegistered: after.wasRegistered || isNumbered,
  }
}

function answeredBy(machine: Machine, world: World, code: '15' | '16'): World {
  const number = openRequest(world.recipient)?.number ?? 0
  const after = byRecipient(world, machine.answer(world.recipient, number, code))
  return code === '15' ? { ...after, agreed: [...after.agreed, number] } : after
}

function arrivals(machine: Machine, world: World): Happening[] {
  const { toRecipient, toSender, sender, recipient } = world
  const here = toRecipient.map((message, index) => ({
    name: `reaches the recipient: ${JSON.stringify(message)}`,
    then: () =>
      byRecipient(
        { ...world, toRecipient: without(toRecipient, index) },
        machine.take(recipient, message),
      ),
  }))
  const back = toSender.map((message, index) => ({
    name: `reaches the sender: ${JSON.stringify(message)}`,
    then: () => ({
      ...world,
      toSender: without(toSender, index),
      sender: machine.hear(sender, message),
    }),
  }))
  return [...here, ...back]
}

// A message whose receipt was lost, or whose taker crashed before its commit, is sent once more.
function copies(world: World): Happening[] {
  if (world.left.copies <= 0) return []
  const { toRecipient, toSender } = world
  const one = spent(world, 'copies')
  return [
    ...toRecipient.map((message) => ({
      name: `sent once more: ${JSON.stringify(message)}`,
      then: () => ({ ...one, toRecipient: [...toRecipient, message] }),
    })),
    ...toSender.map((message) => ({
      name: `answered once more: ${JSON.stringify(message)}`,
      then: () => ({ ...one, toSender: [...toSender, message] }),
    })),
  ]
}
