import type { Context } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import type { listSpecialNumbers as description } from './contract.ts'
import { ownRegister } from './own-register.ts'
import { whyNotKeeper } from './rules.ts'

type Shown = ReplyOf<typeof description>
type Reservation = Shown['reservations'][number]

/** What of a period's numbers began on paper, was kept back and was voided, the latest first. */
export async function specialNumbers(
  { registerId, period }: InputOf<typeof description>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Shown> {
  await ownRegister(actor, registerId, at)
  const values = { registerId, period }
  const why = whyNotKeeper(actor.roles)
  return {
    series: await rows(
      `SELECT type_code, last_number FROM series
       WHERE register_id = :registerId AND period = :period ORDER BY type_code`,
      values,
    ),
    starts: await rows(
      `SELECT first_number AS number, type_code, reason, set_at, set_by FROM series_starts
       WHERE register_id = :registerId AND period = :period ORDER BY type_code`,
      values,
    ),
    reservations: await reservationsOf(values, dayOf(at)),
    voids: await rows(
      `SELECT number, type_code, reason, voided_at, voided_by FROM number_voids
       WHERE register_id = :registerId AND period = :period ORDER BY number DESC LIMIT 500`,
      values,
    ),
    may: { reserve: why, void: why, start: why, registerPaper: why, openBook: why },
  }
}

async function reservationsOf(
  values: { registerId: number; period: string },
  today: string,
): Promise<Reservation[]> {
  const found = await rows<Omit<Reservation, 'state'> & Record<'isVoid' | 'isUsed', number>>(
    `SELECT n.number, n.type_code, n.reason, n.until_on, n.reserved_at, n.reserved_by,
       (SELECT COUNT(*) FROM number_voids v WHERE v.register_id = n.register_id
        AND v.period = n.period AND v.type_code = n.type_code AND v.number = n.number) AS is_void,
       (SELECT COUNT(*) FROM register_entries e WHERE e.register_id = n.register_id
        AND e.period = n.period AND e.type_code = n.type_code AND e.number = n.number) AS is_used
     FROM number_reservations n WHERE n.register_id = :registerId AND n.period = :period
     ORDER BY n.number DESC LIMIT 500`,
    values,
  )
  return found.map((each) => ({ ...each, state: stateOf(each, today) }))
}

function stateOf(
  { isVoid, isUsed, untilOn }: Record<'isVoid' | 'isUsed', number> & { untilOn: string },
  today: string,
): Reservation['state'] {
  if (isVoid > 0) return 'void'
  if (isUsed > 0) return 'used'
  return untilOn < today ? 'over' : 'open'
}
