import { parentPort } from 'node:worker_threads'
import type { Saying } from './confined-workers.ts'
import { ownThreadNumber } from './thread-cost.ts'

/** Answers the questions put to this thread, one after the other; what is thrown is told and the thread goes on. */
export function answerInThread(answer: (question: never) => unknown): void {
  const say = (saying: Saying): void => parentPort?.postMessage(saying)
  const answered = async (question: unknown): Promise<void> => {
    try {
      say({ answer: await answer(question as never) })
    } catch (problem) {
      say({ failure: problem instanceof Error ? (problem.stack ?? '') : String(problem) })
    }
  }
  parentPort?.on('message', (question: unknown) => void answered(question))
  say({ ready: true, threadNumber: ownThreadNumber() })
}
