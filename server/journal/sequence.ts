import { setTimeout as pause } from 'node:timers/promises'
import { change, row, rows, transact } from '../platform/database.ts'
import { log } from '../platform/log.ts'
import { holdsLease } from './lease.ts'
import { catchUp } from './follow.ts'

interface Unplaced {
  id: number
  subject: string
  seq: number
  line: string
  /** The last position given so far. */
  last: number | null
}

const batchSize = 1000
const pollMilliseconds = 1000
const gatherMilliseconds = 20
let isRunning = false
let isWanted = false
let timer: NodeJS.Timeout | undefined
let current: Promise<void> = Promise.resolve()

/** Does something more with the texts of lines in the transaction that places them, and gives the position after which they come, that of the last line as a rule. */
export type Placing = (texts: readonly string[], last: number) => Promise<number>
const afterLast: Placing = (_, last) => Promise.resolve(last)
let placing = afterLast

/** Tells what more is done when lines are placed; nothing more unless said. */
export function whilePlacing(work: Placing | undefined): void {
  placing = work ?? afterLast
}

/** Starts to place committed lines in the one order of the installation and to serve the followers. */
export function startSequencer(): void {
  isRunning = true
  timer = setInterval(wake, pollMilliseconds)
  wake()
}

/** Stops after the batch at hand. */
export async function stopSequencer(): Promise<void> {
  isRunning = false
  clearInterval(timer)
  await current
}

/** Asks for a round soon; many wishes make one round, and acts that follow closely share its transaction. */
export function wake(): void {
  if (!isRunning || isWanted) return
  isWanted = true
  current = current.then(() => pause(gatherMilliseconds)).then(round)
}

/** Places every committed line and serves every follower until nothing is left. */
export async function settle(): Promise<void> {
  while ((await placeBatch()) === batchSize);
  await catchUp()
}

async function round(): Promise<void> {
  isWanted = false
  try {
    await settle()
  } catch (problem) {
    log.error({ problem }, 'the sequencer will try again')
  }
}

// One leased sequencer: the positions are gap-free, and a follower's bookmark never passes a line still to commit.
async function placeBatch(): Promise<number> {
  const waiting = await row('SELECT id FROM journal_lines WHERE position IS NULL LIMIT 1')
  if (!waiting) return 0
  return await transact(async () => {
    if (!(await holdsLease('sequencer'))) return 0
    const lines = await rows<Unplaced>(
      `SELECT id, subject, seq, line, (SELECT MAX(position) FROM journal_lines) AS last
       FROM journal_lines WHERE position IS NULL ORDER BY seq, id LIMIT :batchSize`,
      { batchSize },
    )
    if (lines.length === 0) return 0
    const ordered = inOrder(lines)
    const texts = ordered.map(({ line }) => line)
    await place(ordered, await placing(texts, Number(lines[0]?.last ?? 0)))
    return lines.length
  })
}

// By id, but the lines of one subject always by their own sequence.
function inOrder(lines: readonly Unplaced[]): Unplaced[] {
  const bySubject = new Map<string, Unplaced[]>()
  for (const line of lines)
    bySubject.set(line.subject, [...(bySubject.get(line.subject) ?? []), line])
  const slots = lines.toSorted((a, b) => a.id - b.id)
  return slots.map(({ subject }) => {
    const next = bySubject.get(subject)?.shift()
    if (!next) throw new Error('a journal line has no slot')
    return next
  })
}

async function place(lines: readonly Unplaced[], last: number): Promise<void> {
  const cases = lines.map(({ id }, index) => `WHEN ${String(id)} THEN ${String(last + index + 1)}`)
  await change(
    `UPDATE journal_lines SET position = CASE id ${cases.join(' ')} END WHERE id IN (:ids)`,
    { ids: lines.map(({ id }) => id) },
  )
}
