import { dayOf } from '../../platform/days.ts'
import { Refusal } from '../../platform/refusal.ts'
import { bodiesInForce } from '../bodies-in-force.ts'
import { issuerIn } from '../edxml/issuer.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import type { CameMessage } from './came-message.ts'
import { bodiesByCode, type BodyRow } from './inbox-rows.ts'

/** Who issued a document, where that is not its sender; no identifier where the body is not known here. */
export interface IssuedBy {
  issuerAgencyId: number | null
  /** Null where the sender issued it. */
  issuerName: string | null
}

/** The bodies that a message names, as far as they are known here. */
export async function bodiesNamed(message: EdxmlMessage, { toCode }: CameMessage) {
  const { organId: to = '' } = toCode === undefined ? recipientOf(message) : { organId: toCode }
  const { organId: from = '' } = message.from
  const issuer = issuerOf(message)
  const bodies = await bodiesByCode([from, to, issuer.organId])
  return {
    from: bodies.get(from),
    to: bodies.get(to),
    issuer: issuedBy(bodies.get(issuer.organId), issuer.organName),
  }
}

const recipientOf = (message: EdxmlMessage): { organId?: string } =>
  (message.kind === 'document' ? message.to[0] : message.responseFor) ?? {}

const nobody = { organId: '', organName: undefined }

const issuerOf = (message: EdxmlMessage): { organId: string; organName: string | undefined } =>
  (message.kind === 'document' ? issuerIn(message.trace) : undefined) ?? nobody

const mostLetters = 200

function issuedBy(known: BodyRow | undefined, name: string | undefined): IssuedBy {
  if (name === undefined) return { issuerAgencyId: null, issuerName: null }
  return {
    issuerAgencyId: known?.id ?? null,
    issuerName: (known?.name ?? name).slice(0, mostLetters),
  }
}

/** Who takes what comes for a body: itself, and once it has ended its heir, which must live here too. */
export async function takerOf(addressed: BodyRow, at: string): Promise<BodyRow> {
  const today = dayOf(at)
  if (addressed.validTo === null || addressed.validTo >= today) return addressed
  const heir = (await bodiesInForce([addressed.id], today)).get(addressed.id)
  const taker = heir && (await bodiesByCode([heir.code])).get(heir.code)
  if (!taker) throw new Refusal(422, ['exchange.recipient_ended'])
  if (taker.partnerId !== null) throw new Refusal(422, ['exchange.wrong_installation'])
  return taker
}
