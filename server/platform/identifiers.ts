import { change, outsideTransaction, row, transact } from './database.ts'

const blockSize = 10_000
let blocks: { next: number; end: number }[] = []
let coming: Promise<void> | undefined

/** Reserves identifiers for this process, so that at least so many can be made at once. Never inside an act. */
export async function reserveIdentifiers(atLeast = blockSize): Promise<void> {
  if (available() < atLeast) blocks.push(await reserveBlock(Math.max(atLeast, blockSize)))
}

/** Forgets what was reserved, as when another database is opened. */
export function forgetIdentifiers(): void {
  blocks = []
  coming = undefined
}

/** A new identifier: an integer below 2^53, known before its row is inserted, roughly in order of time. */
export function newId(): number {
  const [block] = blocks
  if (!block) throw new Error('no identifiers are reserved')
  const id = block.next
  block.next += 1
  if (block.next === block.end) blocks.shift()
  if (available() < blockSize / 2) coming ??= refill()
  return id
}

function available(): number {
  return blocks.reduce((sum, block) => sum + block.end - block.next, 0)
}

async function reserveBlock(size: number): Promise<{ next: number; end: number }> {
  const last = await transact(async () => {
    await change('UPDATE identifier_blocks SET last_id = last_id + :size', { size })
    return await row<{ lastId: number }>('SELECT last_id FROM identifier_blocks')
  })
  if (!last) throw new Error('the identifier counter is missing: are the migrations run?')
  return { next: Number(last.lastId) - size + 1, end: Number(last.lastId) + 1 }
}

// Beside the act that noticed, never inside its transaction.
async function refill(): Promise<void> {
  try {
    await outsideTransaction(() => reserveIdentifiers())
  } finally {
    coming = undefined
  }
}
