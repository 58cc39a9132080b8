import { row, rows } from '../platform/database.ts'
import { pageAfter, type LeafLine } from './log/checks/journal-pages.ts'
import { JournalWalk } from './log/checks/journal-walk.ts'
import { goneFromChain, TreeCheck } from './log/checks/tree-check.ts'
import { beginning, type JournalEntry } from './line.ts'

/** A line that does not hold or is gone; where nothing follows what is gone, the last line before it. */
export interface BadLine {
  id: number
  subject: string
  seq: number
  /** Its place in the journal, from 1; null while it has none. */
  position: number | null
  why: string
}

/** What a full check of the journal found; `firstBad` names the first line that does not hold. */
export interface JournalVerdict {
  lines: number
  subjects: number
  firstBad: BadLine | undefined
  /** The latest signed head that was checked, as text; absent where none is signed. */
  head?: string
}

const pageSize = 2048

/** Computes every chain anew, the order of the lines and, where a log is kept, its tree and every head that was signed. */
export async function verifyJournal(): Promise<JournalVerdict> {
  const walk = new JournalWalk()
  const tree = await TreeCheck.begun()
  const bad = await placedThatFails(walk, tree)
  const unplaced = bad ? nothing : await unplacedLines(walk)
  const firstBad = bad ?? unplaced.firstBad
  const subjects = walk.subjects + unplaced.subjects.filter((each) => !walk.hasPassed(each)).length
  const counts = { lines: walk.passed + unplaced.lines, subjects, firstBad }
  return tree?.head === undefined ? counts : { ...counts, head: tree.head }
}

async function placedThatFails(
  walk: JournalWalk,
  tree: TreeCheck | undefined,
): Promise<BadLine | undefined> {
  for (;;) {
    await tree?.mark()
    const page = await pageAfter(walk.position)
    await tree?.read(walk.position, page.length)
    const failed = await firstFailing(page, walk, tree)
    if (failed) return failed
    if (page.length === 0) break
  }
  const why = await tree?.whyEndBroken()
  return why === undefined ? undefined : await rewritten(why, walk.position)
}

async function firstFailing(
  page: readonly LeafLine[],
  walk: JournalWalk,
  tree: TreeCheck | undefined,
): Promise<BadLine | undefined> {
  for (const line of page) {
    const failed = passes(line, walk, tree) ? undefined : await failing(line, walk, tree)
    if (failed) return failed
  }
  return undefined
}

// Most lines: nothing to wait for.
function passes(line: LeafLine, walk: JournalWalk, tree: TreeCheck | undefined): boolean {
  const leaf = tree?.leafAt(line.position)
  if (walk.whyNot(line, leaf) !== undefined) return false
  walk.pass(line)
  return leaf?.held === undefined || !tree?.pass(leaf.held)
}

async function failing(
  line: LeafLine,
  walk: JournalWalk,
  tree: TreeCheck | undefined,
): Promise<BadLine | undefined> {
  if (walk.position !== line.position) {
    const why = walk.whyNot(line, tree?.leafAt(line.position)) ?? ''
    return await bad(line, why, walk.position + 1)
  }
  // Only that something between two heads was rewritten is known, not which line: the first is named.
  const proved = tree?.proved ?? 0
  const whyHead = await tree?.whyHeadBroken()
  return whyHead === undefined ? undefined : await rewritten(whyHead, proved + 1)
}

// A line that is gone is named itself where its chain tells which one it was.
async function bad(line: LeafLine, why: string, position: number): Promise<BadLine> {
  const { id, subject, seq } = line
  const gone = line.position === position ? undefined : await goneFromChain()
  return { id, subject, seq, ...gone, position, why }
}

async function rewritten(why: string, position: number): Promise<BadLine> {
  const first = await row<JournalEntry>(
    'SELECT id, subject, seq FROM journal_lines WHERE position = :position',
    { position },
  )
  return { ...(first ?? { id: 0, subject: 'journal', seq: 0 }), position, why }
}

interface Unplaced {
  lines: number
  subjects: string[]
  firstBad: BadLine | undefined
}

const nothing: Unplaced = { lines: 0, subjects: [], firstBad: undefined }

// Lines that wait for a position, each read with the one before it: what is placed meanwhile is no gap.
async function unplacedLines(walk: JournalWalk): Promise<Unplaced> {
  const subjects = new Set<string>()
  let lines = 0
  for await (const line of waitingLines()) {
    const { id, subject, seq, beforeDigest } = line
    const before = beforeDigest === null ? beginning : { seq: seq - 1, digest: beforeDigest }
    const why = walk.whyNotAfter(line, before)
    if (why !== undefined)
      return { lines, subjects: [...subjects], firstBad: { id, subject, seq, position: null, why } }
    subjects.add(subject)
    lines += 1
  }
  return { lines, subjects: [...subjects], firstBad: undefined }
}

type Waiting = JournalEntry & { beforeDigest: string | null }

async function* waitingLines(): AsyncGenerator<Waiting> {
  let after = { subject: '', seq: 0 }
  for (;;) {
    const page = await rows<Waiting>(
      `SELECT l.*, b.digest AS before_digest FROM journal_lines l
       LEFT JOIN journal_lines b ON b.subject = l.subject AND b.seq = l.seq - 1
       WHERE l.position IS NULL AND l.subject >= :subject
         AND (l.subject > :subject OR l.seq > :seq)
       ORDER BY l.subject, l.seq LIMIT :pageSize`,
      { ...after, pageSize },
    )
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last
  }
}
