import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { nextNumber, type Series } from './next-number.ts'
import { openRegister, type OpenRegister } from './open-register.ts'

export type { Series } from './next-number.ts'

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
  /** The unit that drafted it: a council may have a book of its own. */
  unitId?: number | null
  on: string
}

/** The series that gives a body's numbers on a day; it may be asked for before the act. Refused where no book or no term is open. */
export async function seriesFor({ agencyId, ...asked }: NumberWanted): Promise<Series> {
  const register = found(await openRegister(agencyId, asked), 'register.not_open')
  return seriesIn(register, asked.typeCode)
}

/** The series of a type in an open book. Refused where no term is open. */
export function seriesIn(register: OpenRegister, typeCode: string): Series {
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
