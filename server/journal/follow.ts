import { change, insert, isEmbedded, row, rows, transact } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import { holdsLease } from './lease.ts'
import type { JournalEntry } from './line.ts'

type Placed = JournalEntry & { position: number }

/** What a follower does with a line; it must be safe to repeat, and it acts again as an ordinary act. */
export type Follower = (line: Placed) => Promise<void> | void

interface Following {
  name: string
  acts: readonly string[]
  serve: Follower
  /** Whether every process reads for itself, from now on, and keeps no bookmark. */
  isWatcher: boolean
}

const followers: Following[] = []
const batchSize = 200

/** Follows the journal in its order from a bookmark of one's own; no acts named means every line. */
export function follow(name: string, acts: readonly string[], serve: Follower): void {
  add({ name, acts, serve, isWatcher: false })
}

/** Sees every line from now on, in each process, without a bookmark; for what is shown and soon forgotten. */
export function watch(name: string, serve: Follower): void {
  add({ name, acts: [], serve, isWatcher: true })
}

function add(following: Following): void {
  const place = followers.findIndex(({ name }) => name === following.name)
  if (place < 0) followers.push(following)
  else followers[place] = following
}

/** Serves every follower up to the last placed line; one that fails stands still alone and is tried again later. */
export async function catchUp(): Promise<void> {
  const pageAfter = sharedPages()
  for (const follower of followers) {
    try {
      await serveAll(follower, pageAfter)
    } catch (problem) {
      log.error({ follower: follower.name, problem }, 'a follower will try again')
    }
  }
}

type PageAfter = (bookmark: number) => Promise<Placed[]>

// Followers mostly stand at the same place: what one has read serves the others.
function sharedPages(): PageAfter {
  const read = new Map<number, Placed[]>()
  return async (bookmark) => {
    const lines = read.get(bookmark) ?? (await readAfter(bookmark))
    read.set(bookmark, lines)
    return lines
  }
}

async function readAfter(bookmark: number): Promise<Placed[]> {
  return await rows<Placed>(
    'SELECT * FROM journal_lines WHERE position > :bookmark ORDER BY position LIMIT :batchSize',
    { bookmark, batchSize },
  )
}

const bookmarks = new Map<string, number>()

/** Forgets the bookmarks held in memory, as when another database is opened. */
export function forgetBookmarks(): void {
  bookmarks.clear()
}

async function serveAll(follower: Following, pageAfter: PageAfter): Promise<void> {
  let isMore = true
  while (isMore) {
    const lines = await pageAfter(await bookmarkOf(follower))
    isMore = lines.length === batchSize
    const last = lines.at(-1)
    if (!last) return
    const wanted = lines.filter((line) => wants(follower, line))
    if (wanted.length > 0 && !(await mayServe(follower))) return
    for (const line of wanted) await serveOne(follower, line)
    bookmarks.set(follower.name, last.position)
    if (wanted.length > 0 && !follower.isWatcher) await keepBookmark(follower.name, last.position)
  }
}

function wants({ acts }: Following, line: Placed): boolean {
  return acts.length === 0 || acts.includes(line.act)
}

// With several processes on one database only the holder of the lease serves.
async function mayServe({ isWatcher }: Following): Promise<boolean> {
  return isWatcher || isEmbedded() || (await transact(() => holdsLease('followers')))
}

async function serveOne({ serve, name }: Following, line: Placed): Promise<void> {
  await serve(line)
  bookmarks.set(name, line.position)
}

async function bookmarkOf({ name, isWatcher }: Following): Promise<number> {
  const known = bookmarks.get(name)
  if (known !== undefined) return known
  const kept = await row<{ position: number | null }>(
    isWatcher
      ? 'SELECT MAX(position) AS position FROM journal_lines'
      : 'SELECT position FROM bookmarks WHERE follower = :name',
    isWatcher ? {} : { name },
  )
  const position = Number(kept?.position ?? 0)
  bookmarks.set(name, position)
  return position
}

async function keepBookmark(name: string, position: number): Promise<void> {
  await transact(async () => {
    const moved = await change('UPDATE bookmarks SET position = :position WHERE follower = :name', {
      name,
      position,
    })
    if (moved === 0) await insert('bookmarks', { follower: name, position })
  })
}
