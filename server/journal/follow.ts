import { change, row, rows, transact } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import type { JournalEntry } from './line.ts'

/** What a follower does with a line; it must be safe to repeat, and it acts again as an ordinary act. */
export type Follower = (line: JournalEntry & { position: number }) => Promise<void>

interface Following {
  name: string
  acts: readonly string[]
  serve: Follower
}

const followers: Following[] = []
const batchSize = 200

/** Follows the journal in its order from a bookmark of one's own; no acts named means every line. */
export function follow(name: string, acts: readonly string[], serve: Follower): void {
  if (followers.some((other) => other.name === name)) throw new Error(`two followers named ${name}`)
  followers.push({ name, acts, serve })
}

/** Serves every follower up to the last placed line; one that fails stands still alone and is tried again later. */
export async function catchUp(): Promise<void> {
  for (const follower of followers) {
    try {
      await serveAll(follower)
    } catch (problem) {
      log.error({ follower: follower.name, problem }, 'a follower will try again')
    }
  }
}

const bookmarks = new Map<string, number>()

/** Forgets the bookmarks held in memory, as when another database is opened. */
export function forgetBookmarks(): void {
  bookmarks.clear()
}

async function serveAll(follower: Following): Promise<void> {
  for (;;) {
    const bookmark = await bookmarkOf(follower.name)
    const lines = await rows<JournalEntry & { position: number }>(
      'SELECT * FROM journal_lines WHERE position > :bookmark ORDER BY position LIMIT :batchSize',
      { bookmark, batchSize },
    )
    const last = lines.at(-1)
    if (!last) return
    let served = 0
    for (const line of lines) served += await serveOne(follower, line)
    bookmarks.set(follower.name, last.position)
    if (served > 0) await keepBookmark(follower.name, last.position)
  }
}

async function serveOne(
  { acts, serve, name }: Following,
  line: JournalEntry & { position: number },
): Promise<number> {
  if (acts.length > 0 && !acts.includes(line.act)) return 0
  await serve(line)
  bookmarks.set(name, line.position)
  return 1
}

async function bookmarkOf(name: string): Promise<number> {
  const known = bookmarks.get(name)
  if (known !== undefined) return known
  const kept = await row<{ position: number }>(
    'SELECT position FROM bookmarks WHERE follower = :name',
    { name },
  )
  return kept?.position ?? 0
}

async function keepBookmark(name: string, position: number): Promise<void> {
  await transact(async () => {
    const moved = await change('UPDATE bookmarks SET position = :position WHERE follower = :name', {
      name,
      position,
    })
    if (moved > 0) return
    await change('INSERT INTO bookmarks (follower, position) VALUES (:name, :position)', {
      name,
      position,
    })
  })
}
