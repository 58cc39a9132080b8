import { predecessorsOf } from '../agencies/heirs.ts'
import { openChangesOn } from '../documents/rights/queries.ts'
import type { Actor, Context } from '../platform/context.ts'
import { row, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { found, type Reason } from '../platform/refusal.ts'
import { handStepsOf } from '../workflow/cases/hand-steps.ts'
import { contentsOf, type Content } from './contents.ts'
import type * as contract from './contract.ts'
import { retentionOf } from './dossier-rows.ts'
import * as rules from './rules.ts'

interface Listed extends rules.DossierStanding {
  id: number
  code: string
  title: string
  retentionYears: number | null
  keeperName: string | null
  openedOn: string
  documents: number
}

const columns = `SELECT d.agency_id, d.id, d.code, d.title, d.retention_years, d.keeper_post_id,
    d.opened_on, d.document_amount AS documents, c.closed_on, p.name AS keeper_name
  FROM dossiers d LEFT JOIN dossier_closings c ON c.dossier_id = d.id
  LEFT JOIN holdings h ON h.post_id = d.keeper_post_id
    AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to >= :today)
  LEFT JOIN people p ON p.id = h.person_id`

const states = { open: 'AND d.is_open = 1', closed: 'AND d.is_open IS NULL' }

const holdsIt = `AND EXISTS (SELECT 1 FROM dossier_documents f
  WHERE f.document_id = :documentId AND f.dossier_id = d.id)`

/** The work files of the actor's body, and of those in whose place it stands, the newest first; of a state, or those in which a document stands. */
export async function listDossiers(
  { state, documentId, after, limit }: InputOf<typeof contract.listDossiers>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listDossiers>> {
  const found = await rows<Listed>(
    `${columns} WHERE d.agency_id IN (:agencyIds) AND d.id < :after
       ${state ? states[state] : ''} ${documentId ? holdsIt : ''}
     ORDER BY d.id DESC LIMIT ${limit + 1}`,
    {
      agencyIds: [actor.agencyId, ...(await predecessorsOf(actor.agencyId))],
      today: dayOf(at),
      after: after ?? Number.MAX_SAFE_INTEGER,
      documentId,
    },
  )
  const page = found.slice(0, limit)
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
  return { dossiers: page.map(listed), next }
}

/** A work file with what is filed in it; an auditor sees those of every body. */
export async function showDossier(
  { dossierId }: InputOf<typeof contract.showDossier>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showDossier>> {
  const scope = actor.roles.includes('auditor') ? '' : 'AND d.agency_id IN (:agencyIds)'
  const dossier = found(
    await row<Listed>(`${columns} WHERE d.id = :dossierId ${scope}`, {
      dossierId,
      agencyIds: [actor.agencyId, ...(await predecessorsOf(actor.agencyId))],
      today: dayOf(at),
    }),
    'dossier.not_found',
  )
  const contents = await contentsOf(dossier)
  const alarms = await openChangesOn(dossierId, actor)
  const steps = (await handStepsOf('dossier', [dossierId], actor))(dossierId)
  return { ...listed(dossier), contents, steps, alarms, may: mayDo(dossier, contents, actor) }
}

function listed({ retentionYears, ...dossier }: Listed) {
  return { ...dossier, retention: retentionOf(retentionYears) }
}

function mayDo(
  dossier: Listed,
  contents: readonly Content[],
  actor: Actor,
): Record<string, Reason[]> {
  const file = [...rules.whyNotFilerHere(dossier, actor), ...rules.whyNotFileIn(dossier)]
  const close = [...rules.whyNotCloser(dossier, actor), ...rules.whyNotClose(dossier, contents)]
  return { file, close, handOver: rules.whyNotHandOver(dossier, actor) }
}
