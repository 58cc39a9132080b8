import { follow } from '../../../journal/follow.ts'
import { installationContext } from '../../../platform/context.ts'
import { log } from '../../../platform/log.ts'
import { documentIdIn } from '../../progress.ts'
import { destroyDue } from './destroy.ts'
import { markRecalledBy } from './mark-recalled.ts'
import { updateOnward } from './update-onward.ts'
import { withdrawCopy } from './withdraw-copy.ts'

let destroyAfterMilliseconds = 5 * 60_000

const actsThatTakeBack = ['recall', 'recall_onward', 'answer', 'answered'].map(
  (verb) => `delivery.${verb}`,
)

let timer: NodeJS.Timeout | undefined
let current: Promise<unknown> | undefined

/** Ends what goes on about copies that were taken back, asks back what was sent on of them and updates what was sent on of updated ones, and marks what no recipient holds any more. */
export function followAmendments(): void {
  follow('withdrawal', ['document.cancel'], async ({ id, subject }) => {
    await withdrawCopy(documentIdIn(subject), installationContext(`withdraw-${String(id)}`))
  })
  follow('updated', ['document.update_copy'], async ({ id, subject }) => {
    await updateOnward(documentIdIn(subject), installationContext(`updated-${String(id)}`))
  })
  follow('recalled', actsThatTakeBack, async ({ id, subject }) => {
    const deliveryId = Number(subject.slice('delivery:'.length))
    await markRecalledBy(deliveryId, installationContext(`recalled-${String(id)}`))
  })
}

/** Says how many seconds bytes must have been kept before they are destroyed: no act may last longer, for it may be about to name them. */
export function destroyAfter(seconds: number): void {
  destroyAfterMilliseconds = seconds * 1000
}

/** Destroys from now on what is due, once in twice that time. */
export function startDestroying(): void {
  timer = setInterval(() => {
    current ??= round()
  }, 2 * destroyAfterMilliseconds)
}

/** Stops after what is at hand. */
export async function stopDestroying(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    const context = installationContext('destroy')
    await destroyDue(context, new Date(Date.parse(context.at) - destroyAfterMilliseconds))
  } catch (problem) {
    log.error({ problem }, 'what is due will be destroyed later')
  } finally {
    current = undefined
  }
}
