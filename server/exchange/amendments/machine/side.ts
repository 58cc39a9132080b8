import type { DeliveryState } from '../../contract.ts'
import type { AmendmentKind, AnswerCode } from '../contract.ts'

/** A request of the sender, numbered from 1 within its delivery, and its answer; null while it waits, or where it was given up. */
export interface Asked {
  number: number
  kind: AmendmentKind
  code: AnswerCode | null
  /** 1 while it waits; null once it is answered or given up. */
  isOpen: number | null
}

/** How a delivery stands in the eyes of one side. Both sides hold the same once all messages have arrived. */
export interface Side {
  state: DeliveryState
  /** Every request, in order; at most the last one waits. One that was given up before it arrived is missing at the recipient. */
  asked: readonly Asked[]
  arrivalNumber: number | null
  /** The identifiers of the deliveries that replace this one, sorted. */
  replacedBy: readonly string[]
}

/** What goes to the recipient: the delivery, a request about it, or that another stands in its place. */
export type ToRecipient =
  { kind: 'new' } | { kind: AmendmentKind; number: number } | { kind: 'replace'; by: string }

/** What goes to the sender: how far the delivery has come, or the answer to a request. */
export type ToSender =
  | { kind: 'status'; code: DeliveryState; arrivalNumber: number | null }
  | { kind: 'answer'; number: number; code: AnswerCode }

/** How a side stands after a step, and what it tells the other. */
export interface Step<Message> {
  side: Side
  messages: readonly Message[]
}

/** A delivery of which nothing is known but that it was sent. */
export const beginning: Side = { state: 'sent', asked: [], arrivalNumber: null, replacedBy: [] }

/** Whether a request, once agreed, takes the content from the recipient. */
export function takesBack(kind: AmendmentKind): boolean {
  return kind !== 'update'
}

/** The request that waits for its answer, if there is one. */
export function openRequest({ asked }: Pick<Side, 'asked'>): Asked | undefined {
  return asked.find(({ isOpen }) => isOpen !== null)
}

/** The side once nobody waits for an answer any more. */
export function givenUp(side: Side): Side {
  return { ...side, asked: side.asked.map((one) => ({ ...one, isOpen: null })) }
}

/** Which content is in force: the number of the last agreed update, 0 for the one that was issued. */
export function editionOf({ asked }: Pick<Side, 'asked'>): number {
  return asked.findLast(({ kind, code }) => kind === 'update' && code === '15')?.number ?? 0
}

/** Whether the recipient's desks may show the content. */
export function isContentShown({ state }: Pick<Side, 'state'>): boolean {
  return state !== 'sent' && state !== '13'
}

/** The side after a request was answered, be it late; what was answered before stays as it is. */
export function answered(side: Side, number: number, code: AnswerCode): Side {
  const request = side.asked.find((one) => one.number === number)
  if (request?.code !== null) return side
  const asked = side.asked.map((one) => (one === request ? { ...one, code, isOpen: null } : one))
  const isGone = code === '15' && takesBack(request.kind)
  return { ...side, asked, state: isGone ? '13' : side.state }
}

/** The side after another delivery took its place; said twice it stands once. */
export function replaced(side: Side, by: string): Side {
  return { ...side, replacedBy: [...new Set([...side.replacedBy, by])].toSorted() }
}
