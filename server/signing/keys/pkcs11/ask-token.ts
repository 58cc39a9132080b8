import { ConfinedWorkers } from '../../../platform/confined-workers.ts'
import { log } from '../../../platform/log.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { TokenAnswer, TokenQuestion } from './token-key.ts'

const seconds = 20

// One thread: a token answers one call at a time, and a library is loaded once.
const thread = new ConfinedWorkers<TokenQuestion, TokenAnswer>(
  {
    built: new URL('./pkcs11-worker.js', import.meta.url),
    source: new URL('./pkcs11-worker.ts', import.meta.url),
  },
  {
    threads: 1,
    memoryMegabytes: 4096,
    cpuMilliseconds: seconds * 1000,
    wallMilliseconds: seconds * 1000,
  },
)

/** Asks the token in its thread; what it refuses, and silence of twenty seconds, are refusals. */
export async function askToken(question: TokenQuestion): Promise<TokenAnswer> {
  const answer = await thread.ask(question).catch((problem: unknown) => {
    log.error({ problem }, 'the thread of the tokens gave no answer')
    throw new Refusal(503, ['token.silent'])
  })
  if ('refused' in answer) {
    log.error({ reason: answer.refused, detail: answer.detail }, 'a token did not sign')
    throw new Refusal(503, [answer.refused])
  }
  return answer
}

/** Ends the thread; the next question starts it anew. */
export async function closeTokens(): Promise<void> {
  await thread.close()
}
