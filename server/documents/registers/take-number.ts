import type { Context } from '../../platform/context.ts'
import { change, insert, isEmbedded, row } from '../../platform/database.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { openRegister } from './open-register.ts'

/** One series of numbers: a book, a period of it, and a type where its numbers run by type ('' elsewhere). */
export interface Series {
  registerId: number
  period: string
  typeCode: string
}

/** A number that stands in a series once. */
export interface TakenNumber extends Series {
  /** From 1. */
  number: number
}

/** What a number is wanted for: a body's book on a day, and the type of the document. */
export interface NumberWanted {
  agencyId: number
  kind: 'outgoing' | 'incoming'
  typeCode: string
  on: string
}

/** The series that gives a body's numbers on a day; it may be asked for before the act. Refused where no book or no term is open. */
export async function seriesFor({ agencyId, kind, typeCode, on }: NumberWanted): Promise<Series> {
  const register = found(await openRegister(agencyId, kind, on), 'register.not_open')
  const { registerId, period, numbersPerType } = register
  if (period === null) throw new Refusal(409, ['register.no_term'])
  return { registerId, period, typeCode: numbersPerType ? typeCode : '' }
}

/**
 * Takes the next number of a series, inside the act that uses it: an act that fails gives it back. The
 * series stays locked until the act ends; an act that takes several numbers takes them in the order of
 * their registers. Source: Nghị định 30/2020/NĐ-CP, Điều 15 and 22.
 */
export async function takeNext(series: Series): Promise<TakenNumber> {
  return { ...series, number: await nextNumber(series) }
}

/** Takes the next number of a body's book on a day, inside the act that uses it. */
export async function takeNumber(wanted: NumberWanted): Promise<TakenNumber> {
  return await takeNext(await seriesFor(wanted))
}

const isThisSeries = 'register_id = :registerId AND period = :period AND type_code = :typeCode'

async function nextNumber(series: Series): Promise<number> {
  const values = { ...series }
  const raised = await change(
    `UPDATE series SET last_number = last_number + 1 WHERE ${isThisSeries}`,
    values,
  )
  if (raised === 0) await beginSeries(series)
  const last = await row<{ lastNumber: number }>(
    `SELECT last_number FROM series WHERE ${isThisSeries}`,
    values,
  )
  return found(last, 'register.not_open').lastNumber
}

// Two acts may begin a series at once: the second finds the row and raises it. Only the engines' words differ.
async function beginSeries(series: Series): Promise<void> {
  const orRaise = isEmbedded()
    ? 'ON CONFLICT (register_id, period, type_code) DO UPDATE SET'
    : 'ON DUPLICATE KEY UPDATE'
  await change(
    `INSERT INTO series (register_id, period, type_code, last_number)
     VALUES (:registerId, :period, :typeCode, 1) ${orRaise} last_number = last_number + 1`,
    { ...series },
  )
}

/** Enters a document in a book under its number; the same number a second time is a defect that the database stops. */
export async function enterRegister(
  {
    registerId,
    period,
    typeCode,
    number,
    ...of
  }: TakenNumber & {
    agencyId: number
    documentId: number
  },
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<void> {
  await insert('register_entries', {
    registerId,
    period,
    typeCode,
    number,
    agencyId: of.agencyId,
    documentId: of.documentId,
    registeredAt: at,
    postId: actor.postId,
    registeredBy: actor.name,
  })
}
