import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { insert } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import type { voidNumber as description } from './contract.ts'
import { numberStanding } from './number-standing.ts'
import { ownRegister } from './own-register.ts'
import { whyNotKeeper, whyNotVoid } from './rules.ts'

type Given = InputOf<typeof description>

/** Voids a number that no document bears; it is never given again, and its reason stands in the book. */
export async function voidNumber(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  await ownRegister(context.actor, given.registerId, context.at)
  refuseIf(403, whyNotKeeper(context.actor.roles))
  return await voids(given, context)
}

const voids = act(
  'register.void',
  async (given: Given, { actor, at }) => {
    const { registerId, period, typeCode, number, reason } = given
    const series = { registerId, period, typeCode }
    refuseIf(409, whyNotVoid(number, await numberStanding(series, number)))
    const by = { voidedAt: at, postId: actor.postId, voidedBy: actor.name }
    await insert('number_voids', { ...series, number, reason, ...by })
    return { id: registerId }
  },
  ({ registerId }) => registerId,
  ({ period, typeCode, number, reason }) => ({ period, typeCode, number, reason }),
)
