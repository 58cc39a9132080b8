import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change, insert, isEmbedded, row } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import type { startSeries as description } from './contract.ts'
import { isThisSeries } from '../next-number.ts'
import type { Series } from '../take-number.ts'
import { keptSeries } from './own-register.ts'
import { whyNotStart } from './rules.ts'

/** Lets a series of the day's period begin after the numbers that paper has used; only before any is given here. */
export async function startSeries(
  given: InputOf<typeof description>,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  const series = await keptSeries(given, context)
  const { firstNumber, reason } = given
  return await start({ series, firstNumber, reason }, context)
}

interface Starting {
  series: Series
  firstNumber: number
  reason: string
}

const start = act(
  'register.start',
  async ({ series, firstNumber, reason }: Starting, { actor, at }) => {
    await haveRow(series)
    const affected = await change(
      `UPDATE series SET last_number = :last WHERE ${isThisSeries} AND last_number = 0`,
      { ...series, last: firstNumber - 1 },
    )
    if (affected !== 1) refuseIf(409, whyNotStart(await lastNumberOf(series)))
    const by = { setAt: at, postId: actor.postId, setBy: actor.name }
    await insert('series_starts', { ...series, firstNumber, reason, ...by })
    return { id: series.registerId }
  },
  ({ series }) => series.registerId,
  ({ series, firstNumber, reason }) => ({
    period: series.period,
    typeCode: series.typeCode,
    firstNumber,
    reason,
  }),
)

async function haveRow(series: Series): Promise<void> {
  const into = isEmbedded() ? 'INSERT OR IGNORE' : 'INSERT IGNORE'
  await change(
    `${into} INTO series (register_id, period, type_code, last_number)
     VALUES (:registerId, :period, :typeCode, 0)`,
    { ...series },
  )
}

async function lastNumberOf(series: Series): Promise<number | null> {
  const found = await row<{ lastNumber: number }>(
    `SELECT last_number FROM series WHERE ${isThisSeries}`,
    { ...series },
  )
  return found?.lastNumber ?? null
}
