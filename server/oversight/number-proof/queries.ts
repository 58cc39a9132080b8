import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotOversee } from '../rules.ts'
import type { proveNumbers as description } from './contract.ts'
import { numbersProved, type NumberProof } from './prove-numbers.ts'

/** The proof of the numbers of the bodies that an auditor oversees. */
export async function proveNumbers(
  asked: InputOf<typeof description>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<NumberProof> {
  refuseIf(403, whyNotOversee(actor.roles))
  const agencyIds = await overseenBy(actor.agencyId, dayOf(at))
  return await numbersProved({ ...asked, agencyIds }, at)
}

/** The bodies within an auditor’s wall on a day: those of their own system, and of others where an oversight says so. */
export async function overseenBy(agencyId: number, today: string): Promise<number[]> {
  const overseen = await rows<{ id: number }>(
    `SELECT holder.id FROM agencies holder JOIN agencies auditor ON auditor.id = :agencyId
     WHERE holder.system = auditor.system OR EXISTS (SELECT 1 FROM oversights v
       WHERE v.agency_id = auditor.id AND v.system = holder.system
       AND v.valid_from <= :today AND v.valid_to >= :today)`,
    { agencyId, today },
  )
  return overseen.map(({ id }) => id)
}
