import { ConfinedWorkers, ThreadFailed, TooCostly } from '../../platform/confined-workers.ts'
import { log } from '../../platform/log.ts'
import type { PdfReason } from '../formats/pdf/pdf-problem.ts'
import type { JudgingAnswer, JudgingQuestion } from './judging-worker.ts'

/** What a file's signatures are worth; or why they are not judged: the file's fault, its cost, or a defect of ours. */
export type Judged =
  | Extract<JudgingAnswer, { facts: unknown }>
  | { refused: PdfReason | 'signature.too_costly' | 'signature.not_judged' }

const limits = {
  threads: 2,
  memoryMegabytes: 256,
  cpuMilliseconds: 1_000,
  wallMilliseconds: 30_000,
}

const judges = new ConfinedWorkers<JudgingQuestion, JudgingAnswer>(
  {
    built: new URL('./judging-worker.js', import.meta.url),
    source: new URL('./judging-worker.ts', import.meta.url),
  },
  limits,
)

/**
 * Judges the signatures of a PDF in a thread of its own: at most one second of its processor time and 256 MB.
 * What takes more, or breaks the thread, is left undecided; it never ends the server.
 */
export async function judgeFile(question: JudgingQuestion): Promise<Judged> {
  try {
    return await judges.ask(question)
  } catch (problem) {
    if (problem instanceof TooCostly) return { refused: 'signature.too_costly' }
    if (!(problem instanceof ThreadFailed)) throw problem
    log.error({ problem: problem.message }, 'a file could not be judged')
    return { refused: 'signature.not_judged' }
  }
}

/** Ends the threads that judge; the next file starts a new one. */
export async function closeJudges(): Promise<void> {
  await judges.close()
}
