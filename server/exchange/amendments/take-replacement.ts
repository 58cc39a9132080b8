import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import type { Replacement } from './messages/understood.ts'

const mostLetters = 500

/** Keeps that deliveries of a body elsewhere give their place to another, inside the caller's act; said twice it is kept once, whichever of them comes first. */
export async function takeReplacement(
  { uuid, replaces, reason }: Replacement,
  fromAgencyId: number,
  { at }: Pick<Context, 'at'>,
): Promise<void> {
  const known = await rows<{ replacedUuid: string }>(
    `SELECT replaced_uuid FROM delivery_replacements
     WHERE uuid = :uuid AND from_agency_id = :fromAgencyId`,
    { uuid, fromAgencyId },
  )
  const fresh = replaces.filter((one) => !known.some(({ replacedUuid }) => replacedUuid === one))
  const given = { uuid, fromAgencyId, reason: reason.slice(0, mostLetters), saidAt: at }
  await insert(
    'delivery_replacements',
    fresh.map((replacedUuid) => ({ ...given, replacedUuid })),
  )
}
