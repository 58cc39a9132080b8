import type { Context } from '../../../platform/context.ts'
import { row, rows } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import { found, reasons, type Reason } from '../../../platform/refusal.ts'
import type { AgencyShown } from '../../shapes/contract.ts'
import type { grantMandate } from '../contract.ts'
import {
  headPostOf,
  mandateColumns,
  mandateJoins,
  opened,
  type MandateRow,
} from '../mandate-rows.ts'
import type { Granting } from './rules.ts'

/** What is entered of a mandate, and of which body. */
export type GrantGiven = InputOf<typeof grantMandate>

interface Parties {
  headPostId: number | null
  grantorAgencyId: number | null
  granteeAgencyId: number | null
  granteePosts: number
  holderId: number | null
  heldTo: string | null
}

const partiesStatement = `
  SELECT ${headPostOf(':agencyId')} AS head_post_id,
    (SELECT agency_id FROM posts WHERE id = :grantorPostId) AS grantor_agency_id,
    (SELECT agency_id FROM posts WHERE id = :granteePostId) AS grantee_agency_id,
    (SELECT COUNT(*) FROM holdings gh JOIN posts gp ON gp.id = gh.post_id
     WHERE gp.agency_id = :agencyId AND gh.person_id = :granteePersonId
       AND gh.valid_from <= :validFrom AND (gh.valid_to IS NULL OR gh.valid_to >= :validFrom)
    ) AS grantee_posts,
    h.person_id AS holder_id, h.valid_to AS held_to
  FROM agencies a LEFT JOIN holdings h ON h.post_id = :grantorPostId
    AND h.valid_from <= :validFrom AND (h.valid_to IS NULL OR h.valid_to >= :validFrom)
  WHERE a.id = :agencyId`

/** What the house knows of a mandate that is to be entered, and what of it is not of this body at all. */
export async function grantingFacts(
  given: GrantGiven,
  agency: AgencyShown,
  { at }: Pick<Context, 'at'>,
): Promise<{ granting: Granting; strange: Reason[] }> {
  const { agencyId, grantorPostId, granteePostId, granteePersonId, passedOnFromId } = given
  const today = dayOf(at)
  const values = { agencyId, grantorPostId, granteePostId, granteePersonId }
  const parties = found(
    await row<Parties>(partiesStatement, { ...values, validFrom: given.validFrom }),
    'agency.not_found',
  )
  const mandates = await mandatesOf(agencyId, given.validFrom)
  const others = mandates.filter((other) => isLike(given, other) && other.endedAt === null)
  const { holderId, heldTo, headPostId } = parties
  const granting = {
    ...given,
    today,
    body: agency,
    headPostId,
    grantorHolding: holderId === null ? undefined : { personId: holderId, validTo: heldTo },
    passedOnFrom: mandates.find(({ id }) => id === passedOnFromId),
    others,
  }
  return { granting, strange: await whyStrange(given, parties, granting) }
}

type Listed = Omit<MandateRow, 'typeCodes' | 'unitIds'> & Pick<Granting, 'typeCodes' | 'unitIds'>

async function mandatesOf(agencyId: number, on: string): Promise<Listed[]> {
  const read = await rows<MandateRow>(
    `SELECT ${mandateColumns} FROM mandates m ${mandateJoins}
     WHERE m.agency_id = :agencyId ORDER BY m.id`,
    { agencyId, on },
  )
  return read.map((each) => opened(each))
}

function isLike(given: GrantGiven, other: Listed): boolean {
  return (
    given.kind === other.kind &&
    given.grantorPostId === other.grantorPostId &&
    given.granteePostId === other.granteePostId &&
    given.granteePersonId === other.granteePersonId
  )
}

async function whyStrange(
  { agencyId, granteePostId, granteePersonId, ...given }: GrantGiven,
  parties: Parties,
  { passedOnFrom }: Granting,
): Promise<Reason[]> {
  const isGranteeHere = granteePostId === null || parties.granteeAgencyId === agencyId
  const isPersonHere = granteePersonId === null || Number(parties.granteePosts) > 0
  return reasons(
    [parties.grantorAgencyId !== agencyId, 'mandate.grantor_not_of_this_body'],
    [!isGranteeHere || !isPersonHere, 'mandate.grantee_not_of_this_body'],
    [given.passedOnFromId !== null && !passedOnFrom, 'mandate.not_found'],
    [await missesUnits(agencyId, given.unitIds), 'unit.not_found'],
    [await missesInstrument(agencyId, given.instrumentDocumentId), 'mandate.instrument_not_here'],
  )
}

async function missesUnits(agencyId: number, unitIds: readonly number[] | null): Promise<boolean> {
  if (unitIds === null) return false
  const known = await rows(
    'SELECT id FROM units WHERE agency_id = :agencyId AND id IN (:unitIds)',
    {
      agencyId,
      unitIds,
    },
  )
  return known.length < new Set(unitIds).size
}

async function missesInstrument(agencyId: number, documentId: number | null): Promise<boolean> {
  if (documentId === null) return false
  const instrument = await row(
    `SELECT id FROM documents WHERE agency_id = :agencyId AND id = :documentId
     AND stage IN ('issued', 'registered', 'presented', 'directed', 'processing', 'completed')`,
    { agencyId, documentId },
  )
  return instrument === undefined
}
