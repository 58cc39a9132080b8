import type { Role } from '../../agencies/contract.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { DocumentRow } from '../official-document.ts'
import type { Hand } from '../rules.ts'

const holdsToday = (holding: string) =>
  `${holding}.valid_from <= :on AND (${holding}.valid_to IS NULL OR ${holding}.valid_to >= :on)`

/**
 * Everybody in a body who may do a step of a document, and whether they drafted it, approved another
 * step of it, or are to sign it. For the check of content only heads of the drafter's unit count.
 */
export async function handsOn(
  { id, unitId }: Pick<DocumentRow, 'id' | 'unitId'>,
  { step, role }: { step: string; role: Role },
  { at }: Pick<Context, 'at'>,
): Promise<Hand[]> {
  const found = await rows<{ personId: number; hadHand: number }>(
    `SELECT h.person_id, CASE WHEN h.person_id = d.drafter_person_id
        OR EXISTS (SELECT 1 FROM opinions o WHERE o.document_id = d.id
                   AND o.person_id = h.person_id AND o.outcome = 'approve' AND o.step <> :step)
        OR EXISTS (SELECT 1 FROM holdings s WHERE s.post_id = d.signer_post_id
                   AND s.person_id = h.person_id AND ${holdsToday('s')})
       THEN 1 ELSE 0 END AS had_hand
     FROM documents d
     JOIN posts po ON po.agency_id = d.agency_id
     JOIN post_roles r ON r.post_id = po.id AND r.role = :role
     JOIN holdings h ON h.post_id = po.id AND ${holdsToday('h')}
     WHERE d.id = :id AND (:unitId IS NULL OR po.unit_id = :unitId)`,
    { id, step, role, unitId: role === 'unit-head' ? unitId : null, on: dayOf(at) },
  )
  return found.map(({ personId, hadHand }) => ({ personId, hadHand: hadHand === 1 }))
}
