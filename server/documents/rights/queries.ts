import type { Actor, Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import type { Reason } from '../../platform/refusal.ts'
import { visibleDocument } from '../official-document.ts'
import { listed, listedColumns, type ListedRow } from '../listed.ts'
import type * as contract from './contract.ts'
import { narrowingOf } from './narrow.ts'
import * as rules from './rules.ts'
import { isShared } from './sight.ts'

type Rights = ReplyOf<typeof contract.showRights>

/** The rights on a document, and what the actor may change in them. */
export async function showRights(
  { documentId }: InputOf<typeof contract.showRights>,
  { actor }: Context,
): Promise<Rights> {
  const document = await visibleDocument(actor, documentId)
  const changing = { actor, subject: document }
  const why = rules.whyNotChanger(changing)
  const isNarrowed = (await narrowingOf(documentId)) !== null
  const isOwn = actor.agencyId === document.agencyId || actor.roles.includes('auditor')
  return {
    isNarrowed,
    shares: isOwn ? await sharesOf(documentId, why) : [],
    changes: isOwn
      ? await changesOf(actor, "c.subject_type = 'document' AND c.subject_id = :documentId", {
          documentId,
        })
      : [],
    may: {
      share: [...why, ...rules.whyNotShare(changing)],
      narrow: [...why, ...rules.whyNotNarrow(isNarrowed)],
      widen: [...why, ...rules.whyNotWiden(isNarrowed)],
    },
  }
}

async function sharesOf(documentId: number, why: Reason[]): Promise<Rights['shares']> {
  const shares = await rows<Omit<Rights['shares'][number], 'may'>>(
    `SELECT s.*, a.name AS to_name, u.name AS to_unit_name, p.title AS to_post_title, e.ended_at
     FROM shares s JOIN agencies a ON a.id = s.to_agency_id
     LEFT JOIN units u ON u.id = s.to_unit_id LEFT JOIN posts p ON p.id = s.to_post_id
     LEFT JOIN share_ends e ON e.share_id = s.id
     WHERE s.subject_type = 'document' AND s.subject_id = :documentId ORDER BY s.id DESC`,
    { documentId },
  )
  return shares.map((share) => ({
    ...share,
    may: { end: [...why, ...rules.whyNotEndShare(share)] },
  }))
}

/** The changed rights of the actor's body that wait for a competent person. */
export async function listRightChanges(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listRightChanges>> {
  const { agencyId } = actor
  const isOpen = 'c.agency_id = :agencyId AND c.is_open = 1'
  return { changes: await changesOf(actor, isOpen, { agencyId }) }
}

/** The changed rights on a work file that wait for a competent person. */
export async function openChangesOn(dossierId: number, actor: Actor): Promise<Listed[]> {
  const isOpen = "c.subject_type = 'dossier' AND c.subject_id = :dossierId AND c.is_open = 1"
  return await changesOf(actor, isOpen, { dossierId })
}

type Listed = Rights['changes'][number]

async function changesOf(actor: Actor, condition: string, values: object): Promise<Listed[]> {
  const changes = await rows<Omit<Listed, 'may'> & rules.ToJudge>(
    `SELECT c.*, j.outcome, j.judged_by, j.judged_at
     FROM right_changes c LEFT JOIN right_judgements j ON j.right_change_id = c.id
     WHERE ${condition} ORDER BY c.id LIMIT 200`,
    { ...values },
  )
  return changes.map((change) => {
    const judge = rules.whyNotJudge({ ...change, isOpen: change.outcome === null }, actor)
    return { ...change, may: { judge } }
  })
}

const reach = isShared({
  post: ':postId',
  unit: ':unitId',
  agency: ':agencyId',
  day: ':day',
  isOut: '1 = 1',
  hasBegun: () => '1 = 1',
  hadEnded: () => '1 = 1',
})

type Shared = ReplyOf<typeof contract.listSharedDocuments>['documents'][number]

/** The documents of other bodies that are shared with the actor's post now, the newest sharing first. */
export async function listSharedDocuments(
  { after, limit }: InputOf<typeof contract.listSharedDocuments>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listSharedDocuments>> {
  const { postId, unitId, agencyId, day } = actor
  const found = await rows<Omit<Shared, 'typeName' | 'due'> & ListedRow>(
    `SELECT ${listedColumns}, s.id AS share_id, a.name AS holder_name
     FROM shares s JOIN documents d ON d.agency_id = s.agency_id AND d.id = s.subject_id
     JOIN agencies a ON a.id = d.agency_id
     WHERE s.subject_type = 'document' AND ${reach} ${after ? 'AND s.id < :after' : ''}
     ORDER BY s.id DESC LIMIT :most`,
    { postId, unitId, agencyId, day, after, most: limit + 1 },
  )
  const page = found.slice(0, limit)
  const next = found.length > limit ? (page.at(-1)?.shareId ?? null) : null
  return { documents: await listed(page, actor.day), next }
}
