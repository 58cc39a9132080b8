import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { anchorText } from '../../signing/formats/path/read-anchors.ts'
import { exchangeKeyOf, installationKey } from '../receipts/exchange-key.ts'
import type * as contract from './contract.ts'
import { expiryOf } from './expiry.ts'

type Card = ReplyOf<typeof contract.showOwnCard>

/** What other installations enter of this one: the certificate of its key, and its bodies with the certificates of theirs; a body without a key is left out. Beside it, which of these end soon, the first to end first. */
export async function showOwnCard(_: object, { actor, at }: Context): Promise<Card> {
  await refuseUnlessKeeper(actor)
  const card = { on: dayOf(at), ...(await ownCard()) }
  return { ...card, endings: endingsOf(card, at) }
}

async function ownCard(): Promise<Pick<Card, 'certificate' | 'bodies'>> {
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

function endingsOf(
  { certificate, bodies }: Pick<Card, 'certificate' | 'bodies'>,
  at: string,
): Card['endings'] {
  const all = [{ name: null, certificate }, ...bodies]
  const ending = all.flatMap(({ name, certificate: pem }) => {
    const expiry = expiryOf(pem, at)
    return expiry ? { name, ...expiry } : []
  })
  return ending.toSorted((one, other) => one.endsAt.localeCompare(other.endsAt))
}
