import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { isThisSeries } from '../next-number.ts'
import type { extendReservation as description } from './contract.ts'
import { numberStanding } from './number-standing.ts'
import { ownRegister } from './own-register.ts'
import { whyNotExtend, whyNotKeeper } from './rules.ts'

type Given = InputOf<typeof description>

/** Lets a document bear a number that was kept back until a later day; one whose term is over is revived so. */
export async function extendReservation(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  await ownRegister(context.actor, given.registerId, context.at)
  refuseIf(403, whyNotKeeper(context.actor.roles))
  return await extend(given, context)
}

const extend = act(
  'register.extend_reservation',
  async ({ registerId, period, typeCode, number, untilOn }: Given, { at }) => {
    const series = { registerId, period, typeCode }
    const standing = await numberStanding(series, number)
    refuseIf(409, whyNotExtend(number, standing, { untilOn, today: dayOf(at) }))
    await change(
      `UPDATE number_reservations SET until_on = :untilOn
       WHERE ${isThisSeries} AND number = :number`,
      { ...series, number, untilOn },
    )
    return { id: registerId, before: standing.reservedUntil }
  },
  ({ registerId }) => registerId,
  ({ period, typeCode, number, untilOn, reason }, { before }) => ({
    ...{ period, typeCode, number, untilOn, before, reason },
  }),
)
