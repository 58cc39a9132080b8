import type { z } from 'zod'
import type { Actor } from '../platform/context.ts'
import { change, row } from '../platform/database.ts'
import { found } from '../platform/refusal.ts'
import type { retention } from './contract.ts'

/** How long a work file is kept. */
export type Retention = z.output<typeof retention>

/** The column of a retention: years, or null for ever. */
export function yearsOf(kept: Retention): number | null {
  return kept === 'permanent' ? null : kept
}

/** The retention of a column. */
export function retentionOf(years: number | null): Retention {
  return years ?? 'permanent'
}

/** A work file as an act reads it. */
export interface DossierRow {
  agencyId: number
  id: number
  code: string
  keeperPostId: number
  closedOn: string | null
  /** How many documents are filed in it. */
  documentAmount: number
}

/**
 * Changes columns of a work file of the actor's body and then reads it: so acts on one work file
 * follow each other, and what is read is what stands. Any other work file is not found.
 */
export async function changedDossier(
  dossierId: number,
  columns: string,
  { actor, ...values }: { actor: Actor; [name: string]: unknown },
): Promise<DossierRow> {
  const keys = { agencyId: actor.agencyId, dossierId }
  await change(`UPDATE dossiers SET ${columns} WHERE agency_id = :agencyId AND id = :dossierId`, {
    ...values,
    ...keys,
  })
  const dossier = await row<DossierRow>(
    `SELECT d.agency_id, d.id, d.code, d.keeper_post_id, d.document_amount, c.closed_on
     FROM dossiers d LEFT JOIN dossier_closings c ON c.dossier_id = d.id
     WHERE d.agency_id = :agencyId AND d.id = :dossierId`,
    keys,
  )
  return found(dossier, 'dossier.not_found')
}
