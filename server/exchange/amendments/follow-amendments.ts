import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import { log } from '../../platform/log.ts'
import { documentIdIn } from '../progress.ts'
import { destroyDue } from './destroy.ts'
import { markRecalledBy } from './mark-recalled.ts'
import { withdrawCopy } from './withdraw-copy.ts'

/** No act lasts longer; what was kept since may be about to be named. */
const longestActMilliseconds = 5 * 60_000
const pollMilliseconds = 10 * 60_000

const actsThatTakeBack = ['recall', 'recall_onward', 'answer', 'answered'].map(
  (verb) => `delivery.${verb}`,
)

let timer: NodeJS.Timeout | undefined
let current: Promise<unknown> | undefined

/** Ends what goes on about copies that were taken back, asks back what was sent on of them, and marks what no recipient holds any more. */
export function followAmendments(): void {
  follow('withdrawal', ['document.cancel'], async ({ id, subject }) => {
    await withdrawCopy(documentIdIn(subject), installationContext(`withdraw-${String(id)}`))
  })
  follow('recalled', actsThatTakeBack, async ({ id, subject }) => {
    const deliveryId = Number(subject.slice('delivery:'.length))
    await markRecalledBy(deliveryId, installationContext(`recalled-${String(id)}`))
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
