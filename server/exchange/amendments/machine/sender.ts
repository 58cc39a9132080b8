import type { DeliveryState } from '../../contract.ts'
import type { AmendmentKind } from '../contract.ts'
import {
  answered,
  givenUp,
  openRequest,
  replaced,
  type Side,
  type Step,
  type ToRecipient,
  type ToSender,
} from './side.ts'

const order: readonly DeliveryState[] = ['sent', '01', '02', '03', '04', '05', '06', '13']

/** The state that is further on the way; so that what comes late never leads back. */
export function further(one: DeliveryState, other: DeliveryState): DeliveryState {
  return order.indexOf(one) < order.indexOf(other) ? other : one
}

/** Asks the recipient; nothing is asked while a request waits, nor once the delivery is taken back. */
export function ask(side: Side, kind: AmendmentKind): Step<ToRecipient> {
  if (openRequest(side) || side.state === '13') return { side, messages: [] }
  const number = side.asked.length + 1
  const asked = [...side.asked, { number, kind, code: null, isOpen: 1 }]
  return { side: { ...side, asked }, messages: [{ kind, number }] }
}

/** Waits no more for an answer; one that comes all the same is heard. */
export function giveUp(side: Side): Side {
  return givenUp(side)
}

/** Tells the recipient that another delivery stands in the place of this one. */
export function replaceBy(side: Side, by: string): Step<ToRecipient> {
  return { side: replaced(side, by), messages: [{ kind: 'replace', by }] }
}

/** The sender's side after it heard of its recipient, in whatever order and however often. */
export function hear(side: Side, message: ToSender): Side {
  if (message.kind === 'answer') return answered(side, message.number, message.code)
  const { code, arrivalNumber } = message
  return {
    ...side,
    state: further(side.state, code),
    arrivalNumber: side.arrivalNumber ?? arrivalNumber,
  }
}
