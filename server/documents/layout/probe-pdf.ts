import { ConfinedWorkers } from '../../platform/confined-workers.ts'
import { sha256 } from '../../platform/digest.ts'
import type { Probe } from './probing-worker.ts'

const limits = {
  threads: 1,
  memoryMegabytes: 256,
  cpuMilliseconds: 1_000,
  wallMilliseconds: 30_000,
}

const program = {
  built: new URL('./probing-worker.js', import.meta.url),
  source: new URL('./probing-worker.ts', import.meta.url),
}
const probes = new ConfinedWorkers<Probe, 'readable' | 'unreadable'>(program, limits)

// Whole files are read after the commit, by a thread that nobody waits for.
const readers = new ConfinedWorkers<Probe, string[]>(program, {
  ...limits,
  cpuMilliseconds: 10_000,
  wallMilliseconds: 120_000,
})

const mostKept = 2_000
const readable = new Set<string>()

/**
 * Whether the pages and text of a PDF can be read within a second of processor time and 256 MB; tried in a
 * thread of its own before the server reads it itself, once for the same bytes.
 */
export async function isReadablePdf(pdf: Uint8Array): Promise<boolean> {
  const name = sha256(pdf)
  if (readable.has(name)) return true
  const outcome = await probes.ask(pdf).catch(() => 'unreadable')
  if (outcome !== 'readable') return false
  if (readable.size >= mostKept) readable.clear()
  readable.add(name)
  return true
}

/** Text of the first pages of a PDF in NFC, row by row; none of what cannot be read, or costs too much. */
export async function pageTexts(pdf: Uint8Array, mostPages: number): Promise<string[]> {
  return await readers.ask({ pdf, mostPages }).catch(() => [])
}

/** Ends the threads that read PDFs; the next file starts a new one. */
export async function closeProbes(): Promise<void> {
  await probes.close()
  await readers.close()
}
