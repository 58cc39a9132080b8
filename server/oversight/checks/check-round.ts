import { holdsLease } from '../../journal/lease.ts'
import { installationContext } from '../../platform/context.ts'
import { isEmbedded, transact } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { checkSome } from './check-some.ts'

// 256 lines and 10 files in five seconds: four million lines a day, for some milliseconds each time.
const pollMilliseconds = 5000
let timer: NodeJS.Timeout | undefined
let current: Promise<void> | undefined

/** Checks the journal and the stored files in the background from now on, a little at a time, over and over. */
export function startChecking(): void {
  timer = setInterval(() => {
    current ??= round()
  }, pollMilliseconds)
}

/** Stops after what is at hand. */
export async function stopChecking(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    if (isEmbedded() || (await transact(() => holdsLease('log-checks'))))
      await checkSome(installationContext('log-checks').at)
  } catch (problem) {
    log.error({ problem }, 'the check of the journal will go on')
  } finally {
    current = undefined
  }
}
