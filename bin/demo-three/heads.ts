import { showLog } from '../../server/journal/log/contract.ts'
import { listPartners } from '../../server/exchange/partners/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { awaited } from './awaited.ts'
import type { Installation } from './installation.ts'
import { administrator } from './partners.ts'

type Log = ReplyOf<typeof showLog>

/** The signed head of an installation's journal with those who vouch for it. */
export interface VouchedHead {
  name: string
  origin: string
  verifiers: string[]
  head: NonNullable<Log['head']>
  witnessed: Log['witnessed']
  alarms: number
}

/** Waits until an installation's latest head is countersigned by both others and timestamped; throws where an alarm stands. */
export async function vouchedHead({ office, name }: Installation): Promise<VouchedHead> {
  const keeper = await office.person(administrator)
  let last: Log['head'] = null
  const log = await awaited(
    `the head of ${name} to be countersigned`,
    async () => {
      const shown = await keeper.call(showLog, {})
      last = shown.head
      const { witnesses = [], timestamps = [] } = shown.head ?? {}
      return witnesses.length === 2 && timestamps.length > 0 ? shown : undefined
    },
    () => last,
  )
  const { alarms: exchangeAlarms } = await keeper.call(listPartners, {})
  const alarms = log.alarms.length + exchangeAlarms.length
  if (alarms > 0) throw new Error(`${name}: ${JSON.stringify([log.alarms, exchangeAlarms])}`)
  const { origin, verifiers, head, witnessed } = log
  if (!head) throw new Error(`${name} has no head`)
  return { name, origin, verifiers, head, witnessed, alarms }
}
