import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import { log } from '../../platform/log.ts'
import { documentIdIn } from '../progress.ts'
import { destroyDue } from './destroy.ts'
import { withdrawCopy } from './withdraw-copy.ts'

/** No act lasts longer; what was kept since may be about to be named. */
const longestActMilliseconds = 5 * 60_000
const pollMilliseconds = 10 * 60_000

let timer: NodeJS.Timeout | undefined
let current: Promise<unknown> | undefined

/** Ends what goes on about copies that were taken back, once they are. */
export function followAmendments(): void {
  follow('withdrawal', ['document.cancel'], async ({ id, subject }) => {
    await withdrawCopy(documentIdIn(subject), installationContext(`withdraw-${String(id)}`))
  })
}

/** Destroys from now on what is due, every ten minutes. */
export function startDestroying(): void {
  timer = setInterval(() => {
    current ??= round()
  }, pollMilliseconds)
}

/** Stops after what is at hand. */
export async function stopDestroying(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    const context = installationContext('destroy')
    await destroyDue(context, new Date(Date.parse(context.at) - longestActMilliseconds))
  } catch (problem) {
    log.error({ problem }, 'what is due will be destroyed later')
  } finally {
    current = undefined
  }
}
