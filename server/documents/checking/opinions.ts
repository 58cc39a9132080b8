import type { ActedFor } from '../../agencies/substitutions/acting-for.ts'
import type { Context } from '../../platform/context.ts'
import { change } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'

/** What somebody says of a document at a step: how it ended, and in their words. */
export interface OpinionGiven {
  documentId: number
  /** The step's element, such as `content-check`. */
  step: string
  /** `submit`, `approve`, `return`, `sign` … */
  outcome: string
  text: string | null
}

/** Writes an opinion with the title of the actor's own post and the absent one for whom they act, in one statement inside an act. */
export async function giveOpinion(
  given: OpinionGiven,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
  actedFor: ActedFor | null = null,
): Promise<void> {
  const { postId, personId, name } = actor
  await change(
    `INSERT INTO opinions (document_id, id, step, outcome, text, given_at, post_id, post_title,
       person_id, person_name, for_post_id, for_post_title, for_person_name)
     SELECT :documentId, :id, :step, :outcome, :text, :at, po.id, po.title, :personId, :name,
       :forPostId, :forPostTitle, :forPersonName
     FROM posts po WHERE po.id = :postId`,
    {
      ...{ ...given, id: newId(), at, postId, personId, name },
      forPostId: actedFor?.postId ?? null,
      forPostTitle: actedFor?.postTitle ?? null,
      forPersonName: actedFor?.personName ?? null,
    },
  )
}
