import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import type * as contract from './contract.ts'
import { hasAxisSecret } from '../carriers/axis/axis-client.ts'
import { expiryOf } from './expiry.ts'
import { allPartners } from './partner-rows.ts'

/** The other installations that are not retired, how the exchange with them goes, the alarms, unseen ones first, and what of one's bodies has not crossed. */
export async function listPartners(
  _: object,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listPartners>> {
  await refuseUnlessKeeper(actor)
  const [bodies, counts] = [await placedBodies(at), await openMessages()]
  const partners = (await allPartners()).map(async (partner) => ({
    ...partner,
    expiry: expiryOf(partner.certificate, at),
    ...talliesOf(counts.filter(({ partnerId }) => partnerId === partner.id)),
    hasSecret: partner.carrier === 'axis' ? await hasAxisSecret(partner.id) : null,
    bodies: bodies.filter(({ partnerId }) => partnerId === partner.id),
  }))
  const alarms = await lastAlarms()
  return { partners: await Promise.all(partners), alarms, queues: queuesOf(counts) }
}

async function placedBodies(at: string) {
  const found = await rows<{
    partnerId: number
    agencyId: number
    code: string
    name: string
    certificate: string | null
  }>(
    `SELECT c.partner_id, c.agency_id, a.code, a.name, c.certificate
     FROM body_carriers c JOIN agencies a ON a.id = c.agency_id ORDER BY a.code`,
  )
  return found.map(({ certificate, ...body }) => ({
    ...{ ...body, isPinned: certificate !== null, expiry: expiryOf(certificate, at) },
  }))
}

interface Count {
  partnerId: number
  fromAgencyId: number
  name: string
  state: string
  count: number
  oldestAt: string
}

async function openMessages(): Promise<Count[]> {
  const counts = await rows<Count>(
    `SELECT o.partner_id, o.from_agency_id, a.name, o.state, COUNT(*) AS count,
       MIN(o.queued_at) AS oldest_at
     FROM outbox o JOIN agencies a ON a.id = o.from_agency_id
     WHERE o.state IN ('waiting', 'ready', 'carried', 'refused', 'given-up')
     GROUP BY o.partner_id, o.from_agency_id, a.name, o.state`,
  )
  return counts.map((each) => ({ ...each, count: Number(each.count) }))
}

function talliesOf(counts: readonly Count[]) {
  const sum = (states: readonly string[]) =>
    counts.reduce((total, each) => total + (states.includes(each.state) ? each.count : 0), 0)
  const ended = ['refused', 'given-up']
  const open = counts.filter(({ state }) => !ended.includes(state)).map((each) => each.oldestAt)
  return {
    ...{ waiting: sum(['waiting', 'ready']), carried: sum(['carried']), refused: sum(['refused']) },
    givenUp: sum(['given-up']),
    oldestAt: open.toSorted()[0] ?? null,
  }
}

function queuesOf(counts: readonly Count[]) {
  const bodies = new Map(counts.map((each) => [each.fromAgencyId, each.name]))
  return [...bodies].map(([agencyId, name]) => {
    const own = talliesOf(counts.filter((each) => each.fromAgencyId === agencyId))
    const { waiting, carried, ...rest } = own
    return { agencyId, name, ...rest, waiting: waiting + carried }
  })
}

async function lastAlarms() {
  return await rows<ReplyOf<typeof contract.listPartners>['alarms'][number]>(
    `SELECT id, partner_id, uuid, kind, raised_at, seen_at FROM exchange_alarms
     ORDER BY seen_at IS NOT NULL, id DESC LIMIT 100`,
  )
}
