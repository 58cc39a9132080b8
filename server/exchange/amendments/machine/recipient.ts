import type { DeliveryState } from '../../contract.ts'
import { nextStates } from '../../rules.ts'
import type { AmendmentKind, AnswerCode } from '../contract.ts'
import {
  answered,
  givenUp,
  openRequest,
  replaced,
  takesBack,
  type Asked,
  type Side,
  type Step,
  type ToRecipient,
  type ToSender,
} from './side.ts'

/**
 * The answer that needs nobody: what nobody has registered is given back or changed at once, and nothing
 * is changed any more of what was refused or completed; null where the recipient decides.
 * Source: QCVN 102:2016, codes of states; Nghị định 30/2020/NĐ-CP, Điều 18.4.
 */
export function answerOfItself(state: DeliveryState, kind: AmendmentKind): AnswerCode | null {
  if (state === '01') return '15'
  if (state === '02' || state === '13') return takesBack(kind) ? '15' : '16'
  return state === '06' && !takesBack(kind) ? '16' : null
}

/** The recipient's side after a message, in whatever order and however often they come, and what it answers. */
export function take(side: Side, message: ToRecipient): Step<ToSender> {
  if (message.kind === 'new') return arrived(side)
  if (message.kind === 'replace') return { side: replaced(side, message.by), messages: [] }
  const { kind, number } = message
  const known = side.asked.find((one) => one.number === number)
  if (known) return { side, messages: known.code === null ? [] : [answerTo(number, known.code)] }
  return isOutdated(side, number)
    ? { side: withRequest(side, { number, kind, code: null, isOpen: null }), messages: [] }
    : settled(withRequest(givenUp(side), { number, kind, code: null, isOpen: 1 }))
}

/** Whether the sender has asked anew since; it does so only once it has given up what waits. */
export function isOutdated({ asked }: Pick<Side, 'asked'>, number: number): boolean {
  return asked.some((one) => one.number > number)
}

function withRequest(side: Side, request: Asked): Side {
  const asked = [...side.asked, request].toSorted((one, other) => one.number - other.number)
  return { ...side, asked }
}

// Resent, it is answered once more; a request that overtook it has waited and is answered with it.
function arrived(side: Side): Step<ToSender> {
  if (side.state !== 'sent') return { side, messages: [statusOf(side)] }
  const here: Side = { ...side, state: '01' }
  const { side: after, messages } = settled(here)
  return { side: after, messages: [statusOf(here), ...messages] }
}

function settled(side: Side): Step<ToSender> {
  const open = openRequest(side)
  const code = open && side.state !== 'sent' ? answerOfItself(side.state, open.kind) : null
  return open && code ? answer(side, open.number, code) : { side, messages: [] }
}

/** Agrees to a request (15) or refuses it (16); without one that waits under this number nothing happens. */
export function answer(side: Side, number: number, code: AnswerCode): Step<ToSender> {
  if (openRequest(side)?.number !== number) return { side, messages: [] }
  return { side: answered(side, number, code), messages: [answerTo(number, code)] }
}

/** Takes the delivery a step further here: refused, registered under its number, directed and so on. */
export function move(
  side: Side,
  code: DeliveryState,
  number: number | null = null,
): Step<ToSender> {
  if (!nextStates(side.state).includes(code) || code === '13' || side.state === 'sent')
    return { side, messages: [] }
  const moved = { ...side, state: code, arrivalNumber: side.arrivalNumber ?? number }
  const { side: after, messages } = settled(moved)
  return { side: after, messages: [statusOf(moved), ...messages] }
}

const statusOf = ({ state: code, arrivalNumber }: Side): ToSender => ({
  kind: 'status',
  code,
  arrivalNumber,
})

const answerTo = (number: number, code: AnswerCode): ToSender => ({ kind: 'answer', number, code })
