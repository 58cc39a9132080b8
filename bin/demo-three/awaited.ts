import { setTimeout as pause } from 'node:timers/promises'

const mostSeconds = 120
const pauseMilliseconds = 200

/** Asks again and again until there is an answer; throws with what was waited for, and what was there last. */
export async function awaited<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  shown: () => unknown = () => '',
): Promise<Answer> {
  const until = performance.now() + mostSeconds * 1000
  while (performance.now() < until) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await pause(pauseMilliseconds)
  }
  throw new Error(`Waited in vain for ${what}. ${JSON.stringify(shown())}`)
}
