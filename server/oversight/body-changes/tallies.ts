import type { z } from 'zod'
import { row, rows } from '../../platform/database.ts'
import { sha256 } from '../../platform/digest.ts'
import { canonicalJson } from '../../platform/text.ts'
import type { tally } from './contract.ts'
import { moved } from './fates.ts'
import type { Change } from './standing.ts'

/** How much of one kind goes to which heir. */
export type Tally = z.output<typeof tally>

/** What has moved, by kind and heir, and what ended or closed, by kind alone; of assignments those that are open. */
export async function talliesOf(of: Change, ended: Record<string, number>): Promise<Tally[]> {
  const { values, heirIds } = of
  const went = await rows<{ kind: string; toAgencyId: number; amount: number }>(
    `SELECT kind, to_agency_id, COUNT(*) AS amount FROM body_moves
     WHERE change_id = :changeId AND kind <> 'task' GROUP BY kind, to_agency_id
     UNION ALL SELECT 'task', agency_id, COUNT(*) FROM tasks
     WHERE is_open = 1 AND id IN ${moved('task')} GROUP BY agency_id`,
    values,
  )
  const byHeir = went.map(({ kind, toAgencyId, amount }) => ({
    ...{ kind, heir: heirIds.indexOf(toAgencyId), amount: Number(amount) },
  }))
  const whole = Object.entries(ended).map(([kind, amount]) => ({ kind, heir: null, amount }))
  return [...byHeir, ...whole]
    .filter(({ amount }) => amount > 0)
    .toSorted((a, b) =>
      a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : (a.heir ?? 0) - (b.heir ?? 0),
    )
}

/** SHA-256 over a plan and how often what it touches has been changed: whoever decides, decides on this. */
export async function digestOf(plan: object, { values, endedIds }: Change): Promise<string> {
  const marks = await row<Record<string, unknown>>(
    `SELECT
       (SELECT SUM(rev) FROM documents WHERE id IN ${moved('document')}) AS documents,
       (SELECT SUM(rev) FROM deliveries WHERE id IN ${moved('delivery')}) AS deliveries,
       (SELECT SUM(rev) FROM workflow_instances WHERE id IN ${moved('case')}) AS cases,
       (SELECT SUM(s.last_number) FROM series s JOIN registers r ON r.id = s.register_id
          WHERE r.agency_id IN (:endedIds)) AS numbers,
       (SELECT SUM(subject_id) FROM body_moves WHERE change_id = :changeId) AS subjects,
       (SELECT COUNT(*) FROM holdings h WHERE h.post_id IN ${moved('post')}) AS holdings`,
    { ...values, endedIds },
  )
  const counts = Object.values(marks ?? {}).map(Number)
  return sha256(canonicalJson({ plan, counts }))
}
