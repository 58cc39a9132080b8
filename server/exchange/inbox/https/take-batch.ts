import { log } from '../../../platform/log.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { BatchAnswer, InBatch } from './batch.ts'
import { takeMessage } from '../take-message.ts'

/** Takes many messages of a partner, each for itself: one that is refused or fails holds back none of the others. Gives an answer for each, in their order. */
export async function takeBatch(
  messages: readonly InBatch[],
  { partnerId, ...when }: { partnerId: number; at: string; requestId: string },
): Promise<BatchAnswer[]> {
  return await Promise.all(
    messages.map(async (message) => await answerTo({ partnerId, ...message }, when)),
  )
}

async function answerTo(...[came, when]: Parameters<typeof takeMessage>): Promise<BatchAnswer> {
  const { uuid } = came
  try {
    const { content } = await takeMessage(came, when)
    return { uuid, status: 200, receipt: content }
  } catch (problem) {
    if (problem instanceof Refusal)
      return { uuid, status: problem.status, reasons: problem.reasons }
    log.error({ uuid, problem }, 'a message of many ended in a defect')
    return { uuid, status: 500, reasons: ['server.defect'] }
  }
}
