import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row } from '../../platform/database.ts'
import type { DocumentRow } from '../official-document.ts'

type Read = Pick<DocumentRow, 'id' | 'agencyId'>

/** Records that the actor opened a document's file, once a day for each person and post. Source: Nghị định 30/2020/NĐ-CP, Phụ lục VI, III.5. */
export async function recordReading(document: Read, context: Context): Promise<void> {
  if (await isRecorded(document, context)) return
  // The same person may open it in two windows at once: one of them records it.
  try {
    await record(document, context)
  } catch (problem) {
    if (!(await isRecorded(document, context))) throw problem
  }
}

async function isRecorded({ id }: Read, { actor }: Context): Promise<boolean> {
  const { postId, personId, day } = actor
  const reading = await row(
    `SELECT day FROM readings WHERE document_id = :id AND day = :day
     AND person_id = :personId AND post_id = :postId`,
    { id, day, personId, postId },
  )
  return reading !== undefined
}

const record = act(
  'reading.record',
  async ({ id: documentId }: Read, { actor, at: readAt }) => {
    const { personId, postId, agencyId, day } = actor
    await insert('readings', { documentId, day, personId, postId, agencyId, readAt })
  },
  ({ id }) => id,
  ({ agencyId }) => ({ holderAgencyId: agencyId }),
)
