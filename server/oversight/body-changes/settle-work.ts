import { change, row } from '../../platform/database.ts'
import { folded } from '../../platform/text.ts'
import { moved, went } from './fates.ts'
import type { Moving } from './move-work.ts'
import type { Change } from './standing.ts'

const ofHeir = (post: string, agency: string) =>
  `(SELECT p.id FROM posts p WHERE p.id = ${post} AND p.agency_id = ${agency})`

// Who takes what has lost its holder: a leader, else a clerk, else whoever is there first.
const inCharge = (agency: string) => `(SELECT p.id FROM posts p
  LEFT JOIN post_roles r ON r.post_id = p.id AND r.role IN ('leader', 'clerk')
  WHERE p.agency_id = ${agency}
  ORDER BY CASE r.role WHEN 'leader' THEN 0 WHEN 'clerk' THEN 1 ELSE 2 END, p.id LIMIT 1)`

/**
 * Gives open work whose holder went to another heir than its document to whoever gave it, if they are
 * there, else to who is in charge; gives how many assignments that are. After `moveWork`.
 */
export async function mendTorn({ values }: Moving): Promise<number> {
  const { kept } = (await row<{ kept: number }>(
    `SELECT COUNT(*) AS kept FROM tasks WHERE ${tornTask}`,
    values,
  )) ?? { kept: 0 }
  if (Number(kept) > 0)
    await change(
      `UPDATE tasks SET holder_post_id = COALESCE(${ofHeir(`tasks.issuer_post_id`, `tasks.agency_id`)},
         ${inCharge(`tasks.agency_id`)}, tasks.holder_post_id), holder_kind = 'post', named_id = NULL
       WHERE ${tornTask}`,
      values,
    )
  await mendSteps(values)
  await mendPapers(values)
  return Number(kept)
}

const tornTask = `tasks.is_open = 1 AND tasks.id IN ${moved('task')} AND tasks.holder_kind <> 'agency'
  AND ((tasks.holder_post_id <> 0 AND NOT EXISTS ${ofHeir(`tasks.holder_post_id`, `tasks.agency_id`)})
    OR (tasks.holder_kind = 'unit' AND NOT EXISTS (SELECT 1 FROM units u
      WHERE u.id = tasks.named_id AND u.agency_id = tasks.agency_id)))`

async function mendSteps(values: Moving['values']): Promise<void> {
  const open = `workflow_tasks.is_open = 1 AND workflow_tasks.instance_id IN ${moved('case')}`
  await change(
    `UPDATE workflow_tasks SET post_id = COALESCE(
       ${ofHeir('workflow_tasks.post_id', 'workflow_tasks.agency_id')},
       ${inCharge('workflow_tasks.agency_id')}, post_id)
     WHERE ${open} AND post_id IS NOT NULL
       AND NOT EXISTS ${ofHeir('workflow_tasks.post_id', 'workflow_tasks.agency_id')}`,
    values,
  )
  await change(
    `UPDATE workflow_tasks SET post_id = ${inCharge('workflow_tasks.agency_id')}, unit_id = NULL
     WHERE ${open} AND unit_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM units u
       WHERE u.id = workflow_tasks.unit_id AND u.agency_id = workflow_tasks.agency_id)`,
    values,
  )
}

// A work file is kept, a document drafted, placed in a unit and signed inside its own body.
async function mendPapers(values: Moving['values']): Promise<void> {
  const papers = [
    ['dossiers', 'dossier', 'keeper_post_id'],
    ['documents', 'document', 'drafter_post_id'],
    ['documents', 'document', 'signer_post_id'],
  ] as const
  for (const [table, kind, post] of papers)
    await change(
      `UPDATE ${table} SET ${post} = COALESCE(${inCharge(`${table}.agency_id`)}, ${post})
       WHERE ${table}.id IN ${moved(kind)} AND ${post} IS NOT NULL
         AND NOT EXISTS ${ofHeir(`${table}.${post}`, `${table}.agency_id`)}`,
      values,
    )
  await change(
    `UPDATE documents SET unit_id = (SELECT p.unit_id FROM posts p WHERE p.id = documents.drafter_post_id)
     WHERE documents.id IN ${moved('document')} AND unit_id IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM units u WHERE u.id = documents.unit_id AND u.agency_id = documents.agency_id)`,
    values,
  )
}

/** Puts the name of the heir on the drafts that it goes on with, and lets nobody sign what was prepared in the name of the ended body. */
export async function takeOverDrafts(of: Change): Promise<void> {
  const { values, ended } = of
  for (const { id: endedId, name } of ended)
    await change(
      `UPDATE documents SET issuer_agency_id = agency_id,
         issuer_name = (SELECT a.name FROM agencies a WHERE a.id = documents.agency_id),
         folded = SUBSTR(REPLACE(folded, :formerName,
           (SELECT a.folded_name FROM agencies a WHERE a.id = documents.agency_id)), 1, 700)
       WHERE documents.id IN ${moved('document')} AND direction = 'outgoing' AND number IS NULL
         AND issuer_agency_id = :endedId`,
      { ...values, endedId, formerName: folded(name) },
    )
  await change(
    `UPDATE signature_preparations SET agency_id = ${went('document', 'signature_preparations.document_id')},
       expires_at = CASE WHEN expires_at > :at THEN :at ELSE expires_at END
     WHERE agency_id IN (:endedIds) AND document_id IN ${moved('document')}`,
    values,
  )
}

/** Leads what other bodies gave to the ended ones to their heirs, with the deliveries that carry it. */
export async function leadLinks({ values }: Moving): Promise<void> {
  await change(
    `UPDATE remote_links SET to_agency_id = ${went('delivery', 'remote_links.delivery_id')}
     WHERE to_agency_id IN (:endedIds) AND delivery_id IN ${moved('delivery')}`,
    values,
  )
  await change(
    `UPDATE tasks SET named_id = :mainHeirId
     WHERE holder_kind = 'agency' AND is_open = 1 AND named_id IN (:endedIds)`,
    values,
  )
}
