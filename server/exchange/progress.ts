import { act } from '../journal/act.ts'
import type { JournalEntry } from '../journal/line.ts'
import { installationContext } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import type { DeliveryState } from './contract.ts'
import { bothBodies, moveDelivery, type DeliveryRow } from './delivery-rows.ts'
import { nextStates } from './rules.ts'

/** What an act on the recipient's side tells the sender: directed (04), in work (05), completed (06). */
const told: Readonly<Record<string, DeliveryState>> = {
  'task.instruct': '04',
  'task.see': '05',
  'task.report': '05',
  'document.complete': '06',
}

/** The acts that move a registered delivery further. */
export const actsOfProgress = Object.keys(told)

/** Moves the delivery that an act's document came by, if it came by one and has not come as far; safe to repeat. */
export async function progress(line: JournalEntry): Promise<void> {
  const code = told[line.act]
  const delivery = await deliveryBehind(line)
  if (!code || !delivery || !isFurther(delivery.state, line.act, code)) return
  await moveFurther({ delivery, code }, installationContext(`progress-${String(line.id)}`))
}

// A leader sees a task before anybody is named for it: only after the instruction is reading it work.
function isFurther(state: DeliveryState, actName: string, code: DeliveryState): boolean {
  if (actName === 'task.see') return state === '04'
  return nextStates(state).includes(code)
}

const moveFurther = act(
  'delivery.progress',
  async ({ delivery, code }: { delivery: DeliveryRow; code: DeliveryState }, context) => {
    await moveDelivery(delivery, { state: code }, context)
    return delivery
  },
  ({ delivery }) => delivery.id,
  ({ delivery, code }) => ({ code, ...bothBodies(delivery) }),
)

async function deliveryBehind({
  subject,
  agencyId,
}: JournalEntry): Promise<DeliveryRow | undefined> {
  const [noun, id] = subject.split(':')
  const document =
    noun === 'task'
      ? '(SELECT document_id FROM tasks WHERE agency_id = :agencyId AND id = :id)'
      : ':id'
  return await row<DeliveryRow>(
    `SELECT * FROM deliveries WHERE incoming_document_id = ${document}`,
    { agencyId, id: Number(id) },
  )
}
