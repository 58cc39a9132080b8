import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { standAsFar, type Progress } from '../../routing/report-back.ts'
import type { DeliveryState } from '../contract.ts'
import { openLinksOf, type Link } from './links.ts'

const states: Partial<Record<DeliveryState, Progress['state']>> = {
  '02': 'returned',
  '03': 'seen',
  '04': 'working',
  '05': 'working',
  '06': 'done',
}

const order = ['new', 'seen', 'working', 'done', 'returned']

/** Lets the assignments that a delivery carries out stand as far as the other body has come; safe to repeat. */
export async function relayProgress(deliveryId: number, context: Context): Promise<void> {
  const news = await newsOf(deliveryId)
  const state = news && states[news.state]
  if (!state) return
  for (const link of await openLinksOf(deliveryId)) {
    if (order.indexOf(state) <= order.indexOf(link.taskState)) continue
    const actor = { ...context.actor, agencyId: link.agencyId, day: dayOf(context.at) }
    await relay({ link, state, text: news.text, code: news.state }, { ...context, actor })
  }
}

// A refusal has its reason; what is completed has what its leader said when they closed it.
async function newsOf(deliveryId: number) {
  return await row<{ state: DeliveryState; text: string | null }>(
    `SELECT x.state, CASE x.state
         WHEN '02' THEN (SELECT s.reason FROM delivery_statuses s
           WHERE s.delivery_id = x.id ORDER BY s.ordinal DESC LIMIT 1)
         WHEN '06' THEN (SELECT t.report FROM tasks t
           WHERE t.document_id = x.incoming_document_id AND t.parent_id IS NULL
           ORDER BY t.id DESC LIMIT 1)
       END AS text
     FROM deliveries x WHERE x.id = :deliveryId`,
    { deliveryId },
  )
}

interface News {
  link: Link
  state: Progress['state']
  text: string | null
  code: DeliveryState
}

const relay = act(
  'task.report_back',
  async ({ link: { agencyId, taskId }, state, text, code }: News, context: Context) => {
    await change(
      `UPDATE remote_links SET state = :code, reported_at = :at, report = :text
       WHERE agency_id = :agencyId AND task_id = :taskId`,
      { code, at: context.at, text, agencyId, taskId },
    )
    await standAsFar({ taskId, state, text }, context)
  },
  ({ link }) => link.taskId,
  ({ link, state }) => ({ documentId: link.documentId, state, agencyIds: [link.agencyId] }),
)
