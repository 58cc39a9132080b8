import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { anchorText } from '../../signing/formats/path/read-anchors.ts'
import { exchangeKeyOf, installationKey } from '../receipts/exchange-key.ts'
import type * as contract from './contract.ts'
import { allPartners } from './partner-rows.ts'

/** The other installations, how the exchange with them goes, and the alarms, unseen ones first. */
export async function listPartners(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listPartners>> {
  await refuseUnlessKeeper(actor)
  const [bodies, counts, alarms] = [await placedBodies(), await openMessages(), await lastAlarms()]
  const partners = (await allPartners()).map((partner) => ({
    ...partner,
    waiting: countOf(counts, partner.id, ['waiting', 'ready']),
    refused: countOf(counts, partner.id, ['refused']),
    bodies: bodies.filter(({ partnerId }) => partnerId === partner.id),
  }))
  return { partners, alarms }
}

async function placedBodies() {
  const found = await rows<{
    partnerId: number
    agencyId: number
    code: string
    name: string
    isPinned: number
  }>(
    `SELECT c.partner_id, c.agency_id, a.code, a.name, c.certificate IS NOT NULL AS is_pinned
     FROM body_carriers c JOIN agencies a ON a.id = c.agency_id ORDER BY a.code`,
  )
  return found.map((body) => ({ ...body, isPinned: Boolean(body.isPinned) }))
}

interface Count {
  partnerId: number
  state: string
  count: number
}

async function openMessages(): Promise<Count[]> {
  return await rows<Count>(
    `SELECT partner_id, state, COUNT(*) AS count FROM outbox
     WHERE state <> 'answered' GROUP BY partner_id, state`,
  )
}

function countOf(counts: readonly Count[], partnerId: number, states: readonly string[]): number {
  return counts
    .filter((each) => each.partnerId === partnerId && states.includes(each.state))
    .reduce((sum, { count }) => sum + Number(count), 0)
}

async function lastAlarms() {
  return await rows<ReplyOf<typeof contract.listPartners>['alarms'][number]>(
    `SELECT id, partner_id, uuid, kind, raised_at, seen_at FROM exchange_alarms
     ORDER BY seen_at IS NOT NULL, id DESC LIMIT 100`,
  )
}

/** What other installations enter of this one: the certificate of its key, and its bodies with the certificates of theirs; a body without a key is left out. */
export async function showOwnCard(
  _: object,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showOwnCard>> {
  await refuseUnlessKeeper(actor)
  return { on: dayOf(at), ...(await ownCard()) }
}

/** The same without its day. */
export async function ownCard() {
  const own = await rows<{ id: number; code: string; name: string }>(
    `SELECT id, code, name FROM agencies
     WHERE id NOT IN (SELECT agency_id FROM body_carriers) ORDER BY code`,
  )
  const bodies = await Promise.all(
    own.map(async ({ id, code, name }) => ({ code, name, certificate: await certificateOf(id) })),
  )
  return {
    certificate: anchorText({ certificate: (await installationKey()).certificate }),
    bodies: bodies.flatMap(({ certificate, ...body }) =>
      certificate === null ? [] : { ...body, certificate },
    ),
  }
}

async function certificateOf(agencyId: number): Promise<string | null> {
  const key = await exchangeKeyOf(agencyId).catch((problem: unknown) => {
    if (problem instanceof Refusal) return undefined
    throw problem
  })
  return key ? anchorText({ certificate: key.certificate }) : null
}
