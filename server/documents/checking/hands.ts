import type { Role } from '../../agencies/contract.ts'
import type { Context } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { found } from '../../platform/refusal.ts'
import { scopeOf, seerValues, type DocumentRow } from '../official-document.ts'
import type { Hands } from '../rules.ts'

/** A step at which a document is checked, by its element in the diagram, and the role that checks. */
export interface Check {
  step: string
  role: Role
}

/** A document at a check, and whose hands were in it. */
export interface UnderCheck {
  document: DocumentRow
  hands: Hands
}

const holdsToday = (holding: string) =>
  `${holding}.valid_from <= :on AND (${holding}.valid_to IS NULL OR ${holding}.valid_to >= :on)`

// Whether a person drafted the document, approved another step of it, or is to sign it.
const hadHand = (person: string) => `(d.drafter_person_id = ${person}
  OR EXISTS (SELECT 1 FROM opinions y WHERE y.document_id = d.id AND y.person_id = ${person}
             AND ((y.outcome = 'approve' AND y.step <> :step) OR y.step = 'draft'))
  OR EXISTS (SELECT 1 FROM holdings s WHERE s.post_id = d.signer_post_id
             AND s.person_id = ${person} AND ${holdsToday('s')}))`

// For the check of content only the heads of the drafter's own unit count.
const freeHands = `(SELECT COUNT(*) FROM posts po
  JOIN post_roles r ON r.post_id = po.id AND r.role = :role
  JOIN holdings h ON h.post_id = po.id AND ${holdsToday('h')}
  WHERE po.agency_id = d.agency_id AND h.person_id <> :checkerId
    AND (:role <> 'unit-head' OR d.unit_id IS NULL OR po.unit_id = d.unit_id)
    AND NOT ${hadHand('h.person_id')})`

/** A document that the actor may see, with the hands that were in it before a check; one statement. */
export async function documentUnderCheck(
  documentId: number,
  { step, role }: Check,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<UnderCheck> {
  const read = await row<DocumentRow & { hadHand: number; freeHands: number }>(
    `SELECT d.*, CASE WHEN ${hadHand(':checkerId')} THEN 1 ELSE 0 END AS had_hand,
       ${freeHands} AS free_hands
     FROM documents d WHERE d.id = :documentId AND ${scopeOf(actor)}`,
    {
      ...seerValues(actor),
      documentId,
      step,
      role,
      checkerId: actor.personId,
      on: dayOf(at),
    },
  )
  const { hadHand: had, freeHands: free, ...document } = found(read, 'document.not_found')
  return { document, hands: { hadHand: Number(had) === 1, freeHands: Number(free) } }
}
