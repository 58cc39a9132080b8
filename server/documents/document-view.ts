import { heldPostsByIds, type HeldPost } from '../agencies/directory.ts'
import type { Context } from '../platform/context.ts'
import { row, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { ReplyOf } from '../platform/endpoint.ts'
import { found } from '../platform/refusal.ts'
import type { StepShown } from '../workflow/queries.ts'
import type { showDocument } from './contract.ts'
import { openDocumentSteps } from './document-steps.ts'
import { listed } from './listed.ts'
import { whyNotRead } from './freezes.ts'
import { mayNext } from './may.ts'
import { readsFromInside, visibleDocument, type DocumentRow } from './official-document.ts'
import { currentVersion } from './versions.ts'

type DocumentShown = ReplyOf<typeof showDocument>

/** A document as its readers see it, with what the actor may do next. */
export async function documentView(
  { documentId }: { documentId: number },
  context: Context,
): Promise<DocumentShown> {
  const document = await visibleDocument(context.actor, documentId)
  const steps = await openDocumentSteps(documentId)
  const { version, irregularities } = document
  const parts = await partsOf(documentId)
  const [shown] = await listed([document], context.actor.day)
  return {
    ...found(shown, 'document.not_found'),
    ...(await namesOf(document)),
    ...(readsFromInside(context.actor, document) ? parts : fromOutside(document, parts)),
    irregularities: irregularities?.split(' ') ?? [],
    content:
      version === 0 || whyNotRead(document).length > 0
        ? null
        : (await currentVersion(document)).content,
    waitingFor: await waitingFor(steps, context),
    may: await mayNext(document, steps, context),
  }
}

async function namesOf({
  unitId,
  drafterPersonId,
}: DocumentRow): Promise<Pick<DocumentShown, 'unitName' | 'drafterName'>> {
  const names = await row<Pick<DocumentShown, 'unitName' | 'drafterName'>>(
    `SELECT (SELECT name FROM units WHERE id = :unitId) AS unit_name,
       (SELECT name FROM people WHERE id = :drafterPersonId) AS drafter_name`,
    { unitId, drafterPersonId },
  )
  return names ?? { unitName: null, drafterName: null }
}

/** What a sharing shows: the version in force, not the drafts and opinions before it. */
function fromOutside({ version }: DocumentRow, parts: Parts): Parts {
  const versions = parts.versions.filter((each) => each.version === version)
  return { ...parts, versions, opinions: [] }
}

type Parts = Pick<DocumentShown, 'recipients' | 'versions' | 'annexes' | 'opinions'>

async function partsOf(documentId: number): Promise<Parts> {
  const values = { documentId }
  return {
    recipients: await rows(
      `SELECT agency_id, name, purpose FROM recipients
       WHERE document_id = :documentId ORDER BY ordinal`,
      values,
    ),
    versions: await rows(
      `SELECT version, kind, sha256, size_bytes, pages, made_at, made_by_name AS made_by
       FROM document_versions WHERE document_id = :documentId ORDER BY version`,
      values,
    ),
    annexes: await rows(
      `SELECT ordinal, name, media_type, sha256, size_bytes FROM annexes
       WHERE document_id = :documentId ORDER BY ordinal`,
      values,
    ),
    opinions: await rows(
      `SELECT given_at AS at, person_name AS ${quotedBy}, post_title, for_person_name AS for_name,
         for_post_title, step, outcome, text
       FROM opinions WHERE document_id = :documentId ORDER BY given_at, id`,
      values,
    ),
  }
}

// BY is a word of SQL, and the engines quote names alike only in this way.
const quotedBy = '`by`'

async function waitingFor(
  steps: readonly StepShown[],
  { at }: Pick<Context, 'at'>,
): Promise<DocumentShown['waitingFor']> {
  const postIds = steps.flatMap(({ holder }) =>
    holder.postId === undefined ? [] : [holder.postId],
  )
  const posts = await heldPostsByIds(postIds, dayOf(at))
  return steps.map(({ elementId, holder, role }) => ({
    step: elementId,
    name: named(posts.get(holder.postId ?? 0)),
    role,
    postId: holder.postId ?? null,
  }))
}

/** `Bí thư · Nguyễn Văn Mẫu`; empty where any post of the role may act. */
function named(post: HeldPost | undefined): string {
  return post ? [post.title, post.holderName].filter(Boolean).join(' · ') : ''
}
