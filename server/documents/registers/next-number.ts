import { afterCommit, change, isEmbedded, row } from '../../platform/database.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'

/** One series of numbers: a book, a period of it, and a type where its numbers run by type ('' elsewhere). */
export interface Series {
  registerId: number
  period: string
  typeCode: string
}

/** The condition that a row, of any table of numbers, is of a bound series. */
export const isThisSeries =
  'register_id = :registerId AND period = :period AND type_code = :typeCode'
const lastGiven = new Map<string, number>()

/**
 * Raises a series by one inside the open act and gives its number. One statement where this process
 * gave the number before; where another did, or the act before it failed, the row decides.
 */
export async function nextNumber(series: Series): Promise<number> {
  const key = [series.registerId, series.period, series.typeCode].join(' ')
  const number = (await raisedFrom(lastGiven.get(key), series)) ?? (await raised(series))
  afterCommit(() => lastGiven.set(key, number))
  return number
}

// The row must still stand where it was thought to: a wrong thought raises nothing.
async function raisedFrom(last: number | undefined, series: Series): Promise<number | undefined> {
  if (last === undefined) return undefined
  const affected = await change(
    `UPDATE series SET last_number = last_number + 1 WHERE ${isThisSeries} AND last_number = :last
       AND closed_on IS NULL`,
    { ...series, last },
  )
  return affected === 1 ? last + 1 : undefined
}

/** Raises a series by several inside the open act and gives the last of them. */
export async function raised(series: Series, count = 1): Promise<number> {
  const affected = await change(
    `UPDATE series SET last_number = last_number + :count WHERE ${isThisSeries}`,
    { ...series, count },
  )
  if (affected === 0) await beginSeries(series, count)
  const last = await row<{ lastNumber: number; closedOn: string | null }>(
    `SELECT last_number, closed_on FROM series WHERE ${isThisSeries}`,
    { ...series },
  )
  const { lastNumber, closedOn } = found(last, 'register.not_open')
  // Its body ended a moment ago: the act is undone, and with it the number.
  refuseIf(409, reasons([closedOn !== null, 'register.closed']))
  return lastNumber
}

// Two acts may begin a series at once: the second finds the row and raises it. Only the engines' words differ.
async function beginSeries(series: Series, count: number): Promise<void> {
  const orRaise = isEmbedded()
    ? 'ON CONFLICT (register_id, period, type_code) DO UPDATE SET'
    : 'ON DUPLICATE KEY UPDATE'
  await change(
    `INSERT INTO series (register_id, period, type_code, last_number)
     VALUES (:registerId, :period, :typeCode, :count) ${orRaise} last_number = last_number + :count`,
    { ...series, count },
  )
}
