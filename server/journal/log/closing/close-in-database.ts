import { change, insert, row } from '../../../platform/database.ts'
import { newId } from '../../../platform/identifiers.ts'
import { act } from '../../act.ts'
import type { SignedCheckpoint } from '../formats/checkpoint.ts'
import { forgetEdge } from '../extend-log.ts'
import { keptSize } from '../kept-tiles.ts'
import { noteWith } from '../formats/note.ts'

/** What is said of a log that is closed. */
interface Closing {
  /** The head that it signed last. */
  last: SignedCheckpoint
  /** Its keys, a line each; none where they are lost. */
  before: readonly string[]
  /** The log that goes on, and its keys. */
  origin: string
  verifiers: readonly string[]
  reason: string
}

/** Sets the heads of a log aside as evidence, with what others said of them, and settles the alarms about it. */
export const closeInDatabase = act(
  'log.begin',
  async ({ last: { checkpoint, note }, before, reason }: Closing, { at }) => {
    const id = newId()
    await insert('log_closed', {
      ...{ id, origin: checkpoint.origin, verifiers: before.join('\n') },
      ...{ lastNote: noteWith(note.text, note.signatures), reason, closedAt: at },
    })
    for (const [table, columns] of setAside)
      await change(
        `INSERT INTO log_closed_${table} (closed_id, ${columns}) SELECT :id, ${columns} FROM log_${table}`,
        { id },
      )
    for (const [table] of setAside) await change(`DELETE FROM log_${table}`)
    await cutTree()
    await change(
      `UPDATE log_alarms SET settled_at = :at
       WHERE settled_at IS NULL AND kind IN ('head', 'cut', 'refused')`,
      { at },
    )
    return { id }
  },
  (_, { id }) => id,
  ({ last: { checkpoint }, origin, verifiers, reason }) => ({
    ...{ closed: checkpoint.origin, closedSize: checkpoint.size },
    ...{ origin, verifiers, reason },
  }),
)

const setAside = [
  ['heads', 'size, root, signed_at, note'],
  ['countersignatures', 'size, name, kind, value, made_at'],
] as const

// A tree over lines that are gone is made anew of those that are left, when the next one is placed.
async function cutTree(): Promise<void> {
  const last = await row<{ position: number | null }>(
    'SELECT MAX(position) AS position FROM journal_lines',
  )
  if ((await keptSize()) > Number(last?.position ?? 0)) await change('DELETE FROM log_tiles')
  forgetEdge()
}
