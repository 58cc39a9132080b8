import { change, transact } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { log } from '../../platform/log.ts'
import { sealed } from '../receipts/envelopes.ts'
import { composeDocument } from './compose-document.ts'
import type { Queued } from './enqueue-message.ts'
import { waitingRows, type OutboxRow } from './outbox-rows.ts'
import { later } from './pace.ts'

const mostTogether = 64

type Sealed =
  { row: OutboxRow; sha256: string; sizeBytes: number } | { row: OutboxRow; problem: string }

/** Makes and keeps the bytes of what waits in the outbox, each signed by its body; gives how many were tried. What cannot be sealed, as without a key, is tried again later and delays nothing else. */
export async function sealWaiting(at: string): Promise<number> {
  const waiting = await waitingRows(at, mostTogether)
  const tried: Sealed[] = []
  for (const row of waiting) tried.push(await seal(row, at))
  if (tried.length > 0)
    await transact(async () => {
      for (const one of tried) await enter(one, at)
    })
  return tried.length
}

async function seal(row: OutboxRow, at: string): Promise<Sealed> {
  try {
    const { message } = row
    const queued =
      message === null ? await composeDocument(row.deliveryId) : (JSON.parse(message) as Queued)
    const kept = await files().keep(await sealed(queued, row.fromAgencyId, at))
    return { row, ...kept }
  } catch (problem) {
    log.error({ problem, uuid: row.uuid }, 'a message is not sealed')
    return { row, problem: (problem as Error).message.slice(0, 500) }
  }
}

// A rival process that sealed it first has the word: its bytes may have left already.
async function enter(tried: Sealed, at: string): Promise<void> {
  const { partnerId, id, attempts } = tried.row
  const values =
    'problem' in tried
      ? {
          problem: tried.problem,
          nextTryAt: later(at, attempts + 1),
          sha256: null,
          sizeBytes: null,
        }
      : { problem: null, nextTryAt: at, sha256: tried.sha256, sizeBytes: tried.sizeBytes }
  const [state, more] = 'problem' in tried ? ['waiting', 1] : ['ready', 0]
  await change(
    `UPDATE outbox SET state = :state, sha256 = :sha256, size_bytes = :sizeBytes,
       problem = :problem, next_try_at = :nextTryAt, attempts = attempts + :more
     WHERE partner_id = :partnerId AND id = :id AND state = 'waiting'`,
    { ...values, state, more, partnerId, id },
  )
}
