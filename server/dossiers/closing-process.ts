import { installation, type Context } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { completeStep } from '../workflow/complete-step.ts'
import { startProcess } from '../workflow/start-process.ts'
import type { DossierRow } from './dossier-rows.ts'

/** Sets a work file that was closed on its way to the archive, or on again after it was put in order. Source: Nghị định 30/2020/NĐ-CP, Điều 29-31. */
export async function followClosing(dossier: DossierRow, { at }: Context): Promise<void> {
  const { agencyId, id: subjectId, keeperPostId } = dossier
  const subject = { subjectType: 'dossier', subjectId }
  const doing = { actor: installation, at }
  const { isRunning, headUnitId, heads } = await standingOf(dossier, at)
  if (isRunning > 0) {
    await completeStep({ ...subject, act: 'dossier.close' }, doing)
    return
  }
  const head = headUnitId === null ? {} : { 'unit-head': { unitId: headUnitId } }
  const holders = { officer: { postId: keeperPostId }, ...head }
  // Where a body has no head of any unit, whoever closed it has checked it.
  const check = heads > 0 ? [] : [{ act: 'dossier.check', outcome: 'approve', isOptional: true }]
  const through = [{ act: 'dossier.close' }, ...check]
  const facts = { procedure: 'hand-over' }
  await startProcess(
    { key: 'dossier-closing', agencyId, ...subject, facts, holders, through },
    doing,
  )
}

interface Standing {
  isRunning: number
  /** The keeper's unit, where somebody heads it. */
  headUnitId: number | null
  /** How many heads of units the body has. */
  heads: number
}

const heads = `posts po JOIN post_roles r ON r.post_id = po.id AND r.role = 'unit-head'
  JOIN holdings h ON h.post_id = po.id AND h.valid_from <= :day
    AND (h.valid_to IS NULL OR h.valid_to >= :day)`

async function standingOf(
  { agencyId, id: dossierId, keeperPostId }: DossierRow,
  at: string,
): Promise<Standing> {
  const found = await row<Standing>(
    `SELECT (SELECT COUNT(*) FROM workflow_instances i WHERE i.subject_id = :dossierId
         AND i.subject_type = 'dossier' AND i.is_open = 1) AS is_running,
       (SELECT MIN(po.unit_id) FROM ${heads} JOIN posts k ON k.unit_id = po.unit_id
         WHERE k.id = :keeperPostId) AS head_unit_id,
       (SELECT COUNT(*) FROM ${heads} WHERE po.agency_id = :agencyId) AS heads`,
    { dossierId, keeperPostId, agencyId, day: dayOf(at) },
  )
  return {
    isRunning: Number(found?.isRunning ?? 0),
    headUnitId: found?.headUnitId ?? null,
    heads: Number(found?.heads ?? 0),
  }
}
