import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { insert } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import type { reserveNumbers as description } from './contract.ts'
import { raised } from '../next-number.ts'
import type { Series } from '../take-number.ts'
import { keptSeries } from './own-register.ts'
import { whyNotReserve } from './rules.ts'

/** Keeps back the next numbers of a series; nobody else is given them, and what is not borne by a document is voided. */
export async function reserveNumbers(
  given: InputOf<typeof description>,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  const series = await keptSeries(given, context)
  refuseIf(422, whyNotReserve(given.untilOn, dayOf(context.at)))
  const { count, untilOn, reason } = given
  return await reserve({ series, count, untilOn, reason }, context)
}

interface Reserving {
  series: Series
  count: number
  untilOn: string
  reason: string
}

const reserve = act(
  'register.reserve',
  async ({ series, count, untilOn, reason }: Reserving, { actor, at }) => {
    const last = await raised(series, count)
    const numbers = Array.from({ length: count }, (_, index) => last - count + 1 + index)
    const by = { reservedAt: at, postId: actor.postId, reservedBy: actor.name }
    await insert(
      'number_reservations',
      numbers.map((number) => ({ ...series, number, reason, untilOn, ...by })),
    )
    return { id: series.registerId, period: series.period, numbers }
  },
  ({ series }) => series.registerId,
  ({ series, untilOn, reason }, { numbers }) => ({
    period: series.period,
    typeCode: series.typeCode,
    numbers,
    untilOn,
    reason,
  }),
)
