import { heldPostsByIds } from '../../agencies/directory.ts'
import type { DraftContent } from '../../documents/layout/content.ts'
import type { DocumentRow } from '../../documents/official-document.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { allSteps } from '../../workflow/queries.ts'
import { readersAt } from '../readers/find-readers.ts'
import { wasOut } from '../readers/was-out.ts'
import { deliveriesThen } from './deliveries-then.ts'
import { fieldsThen, type Known } from './fields-then.ts'
import type { Life, LifeLine } from './life.ts'
import { replay, type Replayed } from './replay.ts'

/** All that is known of a document at a moment. */
export type DocumentThen = Awaited<ReturnType<typeof stateAt>>

/** What is known of a document besides its lines. */
export interface KnownVersions extends Omit<Known, 'content'> {
  /** The text kept with each version that has one, by its number. */
  contents: ReadonlyMap<number, DraftContent>
}

/** The document as it stands, its recipients, and the texts kept with its versions. */
export async function knownOf(document: DocumentRow): Promise<KnownVersions> {
  const { id } = document
  const recipients = await rows<{ name: string }>(
    'SELECT name FROM recipients WHERE document_id = :id ORDER BY ordinal',
    { id },
  )
  const versions = await rows<{ version: number; content: string }>(
    `SELECT version, content FROM document_versions
     WHERE document_id = :id AND content IS NOT NULL`,
    { id },
  )
  const texts = versions.map(({ version, content }) => {
    return [version, JSON.parse(content) as DraftContent] as const
  })
  return { document, recipients: recipients.map(({ name }) => name), contents: new Map(texts) }
}

/** A document at a moment: by its lines, its deliveries, its process, and the rules by which people see. */
export async function stateAt(
  at: string,
  { lines, deliveries, steps }: Life,
  known: KnownVersions,
) {
  const { document, contents } = known
  const own = aboutDocument(lines)
  const replayed = replay(own, at)
  const content = contents.get(replayed.version) ?? null
  const isHere = replayed.stage !== null
  const isOut = wasOut(own, at, at)
  return {
    ...{ stage: replayed.stage, version: replayed.version, sha256: replayed.sha256 },
    wasOut: isOut,
    fields: isHere ? fieldsThen(replayed, { lines: own, until: at }, { ...known, content }) : [],
    signatures: signaturesIn(replayed),
    deliveries: deliveriesThen(deliveries, { steps, lines }, at),
    holders: await holdersAt(document.id, at),
    readers: isHere ? await readersAt({ documentId: document.id, at }, isOut) : [],
  }
}

/** The lines that a replay reads: about the document itself and its tasks. */
export function aboutDocument(lines: readonly LifeLine[]): LifeLine[] {
  return lines.filter(({ subject }) => !subject.startsWith('delivery:'))
}

function signaturesIn({ signatures }: Replayed<LifeLine>) {
  return signatures.map(({ field, certificateSha256, line }) => {
    const { at, personName, postTitle } = line
    return { field, certificateSha256, at, personName, postTitle }
  })
}

async function holdersAt(documentId: number, at: string) {
  const steps = await allSteps({ subjectType: 'document', subjectId: documentId })
  const open = steps.filter(({ openedAt, closedAt }) => {
    return openedAt <= at && (closedAt === null || closedAt > at)
  })
  const postIds = open.flatMap(({ holder }) => holder.postId ?? [])
  const posts = await heldPostsByIds(postIds, dayOf(at))
  return open.map(({ name, openedAt, holder }) => {
    const post = posts.get(holder.postId ?? 0)
    const named = post ? [post.title, post.holderName].filter(Boolean).join(' · ') : ''
    return { step: name, holder: named, since: openedAt }
  })
}
