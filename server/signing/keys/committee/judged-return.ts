import { ConfinedWorkers, TooCostly } from '../../../platform/confined-workers.ts'
import { log } from '../../../platform/log.ts'
import { Refusal, refuseIf } from '../../../platform/refusal.ts'
import type { ReturnedFile, ReturnedVerdict } from './judge-returned.ts'

const judges = new ConfinedWorkers<ReturnedFile, ReturnedVerdict>(
  {
    built: new URL('./returned-file-worker.js', import.meta.url),
    source: new URL('./returned-file-worker.ts', import.meta.url),
  },
  { threads: 1, memoryMegabytes: 256, cpuMilliseconds: 1_000, wallMilliseconds: 30_000 },
)

/** Judges a file that came back in a thread of its own, within a second of its processor time and 256 MB; what does not pass is refused. */
export async function judgedReturn(
  file: ReturnedFile,
): Promise<Extract<ReturnedVerdict, { verdict: unknown }>> {
  const answer = await judges.ask(file).catch((problem: unknown) => {
    if (problem instanceof TooCostly) throw new Refusal(422, ['signature.too_costly'])
    log.error({ problem }, 'a file that came back could not be judged')
    throw new Refusal(422, ['signature.not_judged'])
  })
  if ('refused' in answer) {
    refuseIf(422, answer.refused)
    throw new Error('what is refused has a reason')
  }
  return answer
}

/** Ends the thread that judges; the next file starts a new one. */
export async function closeReturns(): Promise<void> {
  await judges.close()
}
