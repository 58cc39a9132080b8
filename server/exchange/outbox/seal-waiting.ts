import { change, transact } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { log } from '../../platform/log.ts'
import { sealed } from '../receipts/envelopes.ts'
import { composeDocument } from './compose-document.ts'
import type { Queued } from './enqueue-message.ts'
import { waitingRows, type OutboxRow } from './outbox-rows.ts'
import { later } from './pace.ts'

const mostTogether = 64
const mostBytesTogether = 16 * 1024 * 1024

interface Sealed {
  row: OutboxRow
  sha256: string
  sizeBytes: number
}

interface NotSealed {
  row: OutboxRow
  problem: string
}

type Composed = { row: OutboxRow; queued: Queued } | NotSealed

/** Makes and keeps the bytes of what waits in the outbox, each signed by its body; gives how many were tried. What cannot be sealed, as without a key, is tried again later and delays nothing else. */
export async function sealWaiting(at: string): Promise<number> {
  const waiting = await waitingRows(at, mostTogether)
  const composed = await Promise.all(waiting.map(compose))
  for (const some of inMemory(composed)) await sealSome(some, at)
  return waiting.length
}

async function compose(row: OutboxRow): Promise<Composed> {
  try {
    const { message, deliveryId } = row
    const queued =
      message === null ? await composeDocument(deliveryId) : (JSON.parse(message) as Queued)
    return { row, queued }
  } catch (problem) {
    return notSealed(row, problem)
  }
}

// What is sealed at once must have room in memory; a file whose size nobody knows is taken for a large one.
function inMemory(all: readonly Composed[]): Composed[][] {
  const groups: Composed[][] = []
  let bytes = mostBytesTogether
  for (const one of all) {
    bytes += sizeOf(one)
    if (bytes < mostBytesTogether) groups.at(-1)?.push(one)
    else {
      groups.push([one])
      bytes = sizeOf(one)
    }
  }
  return groups
}

function sizeOf(one: Composed): number {
  if ('problem' in one) return 0
  const sizes = one.queued.attachments.map(({ sizeBytes = mostBytesTogether }) => sizeBytes)
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function sealSome(some: readonly Composed[], at: string): Promise<void> {
  const tried = await Promise.all(some.map((one) => seal(one, at)))
  const ready = tried.filter((one) => 'sha256' in one)
  const failed = tried.filter((one) => 'problem' in one)
  await transact(async () => {
    if (ready.length > 0) await enterReady(ready, at)
    for (const one of failed) await putOff(one, at)
  })
}

async function seal(one: Composed, at: string): Promise<Sealed | NotSealed> {
  if ('problem' in one) return one
  const { row, queued } = one
  try {
    return { row, ...(await files().keep(await sealed(queued, row.fromAgencyId, at))) }
  } catch (problem) {
    return notSealed(row, problem)
  }
}

function notSealed(row: OutboxRow, problem: unknown): NotSealed {
  log.error({ problem, uuid: row.uuid }, 'a message is not sealed')
  return { row, problem: (problem as Error).message.slice(0, 500) }
}

// A rival process that sealed one first has the word: its bytes may have left already.
async function enterReady(ready: readonly Sealed[], at: string): Promise<void> {
  const values: Record<string, unknown> = { at, ids: ready.map(({ row }) => row.id) }
  for (const [place, { row, sha256, sizeBytes }] of ready.entries())
    Object.assign(values, {
      [`id${String(place)}`]: row.id,
      [`sha256_${String(place)}`]: sha256,
      [`size${String(place)}`]: sizeBytes,
    })
  const each = (name: string) =>
    ready.map((_, place) => `WHEN :id${String(place)} THEN :${name}${String(place)}`).join(' ')
  await change(
    `UPDATE outbox SET state = 'ready', sha256 = CASE id ${each('sha256_')} END,
       size_bytes = CASE id ${each('size')} END, problem = NULL, next_try_at = :at
     WHERE id IN (:ids) AND state = 'waiting'`,
    values,
  )
}

async function putOff({ row, problem }: NotSealed, at: string): Promise<void> {
  const nextTryAt = later(at, row.attempts + 1)
  await change(
    `UPDATE outbox SET problem = :problem, next_try_at = :nextTryAt, attempts = attempts + 1
     WHERE id = :id AND state = 'waiting'`,
    { problem, nextTryAt, id: row.id },
  )
}
