import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  addPartner,
  comparePartner,
  placeBodies,
  showOwnCard,
} from '../../server/exchange/partners/contract.ts'
import { province } from '../../server/agencies/demonstration/province.data.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import type { Installation, Side } from './installation.ts'

type Card = ReplyOf<typeof showOwnCard>

/** Who administers the bodies and partners of an installation. */
export const administrator = 'quantri.vpubnd'

/** Makes the installations partners of one another: each enters the certificates on the cards of the others, compares them, and says where their bodies live. */
export async function makePartners(all: readonly Installation[]): Promise<void> {
  const cards = new Map<Side, Card>()
  for (const each of all) cards.set(each.side, await cardOf(each))
  const pairs = all.flatMap((own) =>
    all.filter((other) => other !== own).map((other) => [own, other] as const),
  )
  for (const [own, other] of pairs) await enter(own, other, cards.get(other.side))
}

async function cardOf({ office, side }: Installation): Promise<Card> {
  const keeper = await office.person(administrator)
  const card = await keeper.call(showOwnCard, {})
  const own = new Set(province.filter(({ system }) => system === side).map(({ code }) => code))
  return { ...card, bodies: card.bodies.filter(({ code }) => own.has(code)) }
}

async function enter(own: Installation, other: Installation, card?: Card): Promise<void> {
  if (!card) throw new Error(`${other.name} has no card`)
  const keeper = await own.office.person(administrator)
  const { id: partnerId } = await keeper.call(addPartner, {
    ...{ name: other.name, carrier: 'https', address: other.address },
    ...{ certificate: card.certificate, anchors: await readFile(other.anchorPath, 'utf8') },
    systemId: null,
  })
  // What two administrators do by telephone: the hash that each reads to the other.
  const certificateSha256 = new X509Certificate(card.certificate).fingerprint256
  await keeper.call(comparePartner, {
    partnerId,
    certificateSha256: certificateSha256.replaceAll(':', '').toLowerCase(),
  })
  const bodies = card.bodies.map(({ code, certificate }) => ({ code, certificate }))
  await keeper.call(placeBodies, { partnerId, bodies })
}
