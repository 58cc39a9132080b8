import type { Actor } from '../../../platform/context.ts'
import { dayOf } from '../../../platform/days.ts'
import { found, refuseIf } from '../../../platform/refusal.ts'
import { openRegisterById } from '../open-register.ts'
import { seriesIn, type Series } from '../take-number.ts'
import { whyNotKeeper } from './rules.ts'

/** A book of the actor's body as it stands open on the day; that of another body is not found. */
export async function ownRegister({ agencyId }: Actor, registerId: number, at: string) {
  const register = await openRegisterById(agencyId, registerId, dayOf(at))
  return found(register, 'register.not_found')
}

/** The series of a type in a book that the actor keeps, on the day. */
export async function keptSeries(
  { registerId, typeCode }: { registerId: number; typeCode: string },
  { actor, at }: { actor: Actor; at: string },
): Promise<Series> {
  const register = await ownRegister(actor, registerId, at)
  refuseIf(403, whyNotKeeper(actor.roles))
  return seriesIn(register, typeCode)
}
