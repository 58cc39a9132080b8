import { ConfinedWorkers } from '../../platform/confined-workers.ts'
import { sha256 } from '../../platform/digest.ts'

const limits = {
  threads: 1,
  memoryMegabytes: 256,
  cpuMilliseconds: 1_000,
  wallMilliseconds: 30_000,
}

const probes = new ConfinedWorkers<Uint8Array, 'readable' | 'unreadable'>(
  {
    built: new URL('./probing-worker.js', import.meta.url),
    source: new URL('./probing-worker.ts', import.meta.url),
  },
  limits,
)

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

/** Ends the thread that tries PDFs; the next file starts a new one. */
export async function closeProbes(): Promise<void> {
  await probes.close()
}
