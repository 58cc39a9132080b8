import { ConfinedWorkers, TooCostly } from '../platform/confined-workers.ts'
import { sha256 } from '../platform/digest.ts'
import { log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ReadingAnswer } from './reading-worker.ts'

const readers = new ConfinedWorkers<Uint8Array, ReadingAnswer>(
  {
    built: new URL('./reading-worker.js', import.meta.url),
    source: new URL('./reading-worker.ts', import.meta.url),
  },
  { threads: 1, memoryMegabytes: 256, cpuMilliseconds: 1_000, wallMilliseconds: 30_000 },
)

const mostKept = 2_000
const sound = new Set<string>()

/**
 * Refuses a PDF of strange hands that cannot be read, or not within a second of processor time and 256 MB. It is
 * read in a thread of its own before anything else here reads it, once for the same bytes.
 */
export async function readFirst(pdf: Uint8Array, name = sha256(pdf)): Promise<void> {
  if (sound.has(name)) return
  const { refused } = await readers.ask(pdf).catch((problem: unknown) => {
    if (problem instanceof TooCostly) throw new Refusal(422, ['signature.too_costly'])
    log.error({ problem }, 'a file could not be read')
    throw new Refusal(422, ['signature.not_judged'])
  })
  if (refused) throw new Refusal(422, [refused])
  if (sound.size >= mostKept) sound.clear()
  sound.add(name)
}

/** Ends the thread that reads; the next file starts a new one. */
export async function closeReadings(): Promise<void> {
  await readers.close()
}
