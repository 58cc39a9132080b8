import { act } from '../../journal/act.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { bothBodies, ownDelivery } from '../delivery-rows.ts'
import { requestToAnswer, writeAnswer } from './amendment-rows.ts'
import type * as contract from './contract.ts'
import { whyNotAnswer, whyNotAnswerer } from './rules.ts'
import { sendAnswer } from './messages/send.ts'
import { settle } from './settle.ts'

/** Agrees to a request of the sender (15) or refuses it (16), for the body that received. Source: QCVN 102:2016; Nghị định 30/2020/NĐ-CP, Điều 18.4. */
export const answerAmendment = act(
  'delivery.answer',
  async (
    { deliveryId, number, code, reason }: InputOf<typeof contract.answerAmendment>,
    context,
  ) => {
    const delivery = await ownDelivery(context.actor, deliveryId)
    refuseIf(403, whyNotAnswerer(context.actor, delivery))
    const amendment = found(await requestToAnswer(delivery, number), 'amendment.not_found')
    refuseIf(409, whyNotAnswer(amendment))
    const here = { sender: Number(amendment.isElsewhere) === 0, recipient: true }
    const answer = { code, reason }
    await settle({ delivery, amendment, answer, here }, context)
    await writeAnswer(amendment, answer, context)
    if (!here.sender)
      await sendAnswer(delivery, { ...amendment, code, answerReason: reason }, context)
    return { id: deliveryId, kind: amendment.kind, ...bothBodies(delivery) }
  },
  ({ deliveryId }) => deliveryId,
  ({ number, code, reason }, { kind, agencyIds }) => ({ number, kind, code, reason, agencyIds }),
)
