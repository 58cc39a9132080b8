import { change, insert, rows, transact } from '../../platform/database.ts'

interface Amount {
  postId: number
  amount: number
}

/** Counts the open assignments of a document in the work of each post that holds one; safe to repeat. */
export async function countWork(documentId: number): Promise<void> {
  const wanted = await amounts(
    `SELECT holder_post_id AS post_id, COUNT(*) AS amount FROM tasks
     WHERE document_id = :documentId AND is_open = 1 GROUP BY holder_post_id`,
    documentId,
  )
  const counted = await amounts(
    'SELECT post_id, amount FROM counted_work WHERE document_id = :documentId',
    documentId,
  )
  // In the order of the posts, so that two at once never wait for one another.
  const posts = [...new Set([...wanted.keys(), ...counted.keys()])].sort((a, b) => a - b)
  const changed = posts.filter((post) => (wanted.get(post) ?? 0) !== (counted.get(post) ?? 0))
  if (changed.length === 0) return
  await transact(async () => {
    for (const postId of changed) {
      const [amount, before] = [wanted.get(postId) ?? 0, counted.get(postId) ?? 0]
      await keep({ documentId, postId, amount })
      await add({ postId, amount: amount - before })
    }
  })
}

async function amounts(sql: string, documentId: number): Promise<Map<number, number>> {
  const found = await rows<Amount>(sql, { documentId })
  return new Map(found.map(({ postId, amount }) => [postId, Number(amount)]))
}

async function keep(counted: Amount & { documentId: number }): Promise<void> {
  await change('DELETE FROM counted_work WHERE document_id = :documentId AND post_id = :postId', {
    ...counted,
  })
  if (counted.amount > 0) await insert('counted_work', counted)
}

async function add(step: Amount): Promise<void> {
  const known = await change(
    'UPDATE work_amounts SET amount = amount + :amount WHERE post_id = :postId',
    { ...step },
  )
  if (known === 0) await insert('work_amounts', step)
}
