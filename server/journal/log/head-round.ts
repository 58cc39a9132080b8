import { installationContext } from '../../platform/context.ts'
import { isEmbedded, transact } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { holdsLease } from '../lease.ts'
import { signHead } from './heads.ts'
import { theLog } from './open-log.ts'

let timer: NodeJS.Timeout | undefined
let current: Promise<void> | undefined

/** Signs the head of the journal from now on, as often as the settings say and something was placed. */
export function startHeads(): void {
  timer = setInterval(() => {
    current ??= round()
  }, theLog().settings.headSeconds * 1000)
}

/** Stops after the head at hand. */
export async function stopHeads(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    if (isEmbedded() || (await transact(() => holdsLease('log-heads'))))
      await signHead(installationContext('log-heads').at)
  } catch (problem) {
    log.error({ problem }, 'the head of the journal will be signed again')
  } finally {
    current = undefined
  }
}
