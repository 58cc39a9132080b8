import { change, row } from '../../../platform/database.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { isThisSeries } from '../next-number.ts'
import type { Series, TakenNumber } from '../take-number.ts'
import { whyNotBear, type NumberStanding } from './rules.ts'

/** Locks a series until the open act ends, and tells how one of its numbers stands. */
export async function numberStanding(
  { registerId, period, typeCode }: Series,
  number: number,
): Promise<NumberStanding> {
  const values = { registerId, period, typeCode, number }
  await lockSeries(values)
  const standing = await row<Standing>(
    `SELECT s.last_number,
       (SELECT first_number FROM series_starts WHERE ${isThisSeries}) AS first_number,
       (SELECT COUNT(*) FROM register_entries WHERE ${isThisSeries} AND number = :number) AS entered,
       (SELECT COUNT(*) FROM number_voids WHERE ${isThisSeries} AND number = :number) AS voided,
       (SELECT until_on FROM number_reservations WHERE ${isThisSeries} AND number = :number) AS reserved_until
     FROM series s WHERE ${isThisSeries}`,
    values,
  )
  return standing ? standingOf(standing) : notBegun
}

interface Standing {
  lastNumber: number
  firstNumber: number | null
  entered: number
  voided: number
  reservedUntil: string | null
}

const notBegun: NumberStanding = {
  lastNumber: null,
  firstNumber: 1,
  isEntered: false,
  isVoid: false,
  reservedUntil: null,
}

function standingOf({ entered, voided, firstNumber, ...known }: Standing): NumberStanding {
  return { ...known, firstNumber: firstNumber ?? 1, isEntered: entered > 0, isVoid: voided > 0 }
}

// Whoever wants a number of the series meanwhile waits: the row is written as it was.
async function lockSeries(series: Series): Promise<void> {
  await change(`UPDATE series SET last_number = last_number WHERE ${isThisSeries}`, { ...series })
}

/** A number out of turn, kept back or used on paper before, for a document of a day; inside the act that enters it. */
export async function takeKept(taken: TakenNumber, issuedOn: string): Promise<TakenNumber> {
  const standing = await numberStanding(taken, taken.number)
  refuseIf(409, whyNotBear(taken.number, standing, issuedOn))
  return taken
}
