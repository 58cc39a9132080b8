import type { Request, RequestHandler } from 'express'
import type { ActedRequest } from '../../../platform/http.ts'
import { sha256 } from '../../../platform/digest.ts'
import { Refusal, refuseIf } from '../../../platform/refusal.ts'
import { whyExpired } from '../../partners/expiry.ts'
import { partnerByCertificate, type PartnerRow } from '../../partners/partner-rows.ts'
import { isProven } from '../../partners/request-signature.ts'
import { installationKey } from '../../receipts/exchange-key.ts'

/** A request of another installation, once it is known whose it is. */
export interface PartnerRequest extends ActedRequest {
  partner: PartnerRow
  about: string
}

const mostSkewMilliseconds = 300_000

/** Lets only partners through, known by their certificate, that has not expired, with a clock that is right within five minutes; before any of the body is read. */
export const knownPartner: RequestHandler = async (request, _, next) => {
  const asked = request as PartnerRequest
  const partner = await partnerByCertificate(request.get('x-exchange-certificate') ?? '')
  if (!partner) throw new Refusal(401, ['exchange.unknown_partner'])
  const skew = Math.abs(Date.parse(asked.at) - Date.parse(request.get('x-exchange-at') ?? ''))
  if (!(skew <= mostSkewMilliseconds)) throw new Refusal(401, ['exchange.clock_wrong'])
  refuseIf(401, whyExpired(partner.certificate, asked.at, 'partner.certificate_expired'))
  asked.partner = partner
  asked.about = request.get('x-exchange-message') ?? '-'
  next()
}

/** Lets only requests through whose every byte the partner's key has signed, for this installation and no other. */
export const provenRequest: RequestHandler = async (request, _, next) => {
  const { partner, about, method, originalUrl } = request as PartnerRequest
  const at = request.get('x-exchange-at') ?? ''
  const to = sha256((await installationKey()).certificate)
  const parts = { what: `${method} ${originalUrl}`, about, to, at, body: bodyOf(request) }
  const signature = request.get('x-exchange-signature') ?? ''
  if (!isProven(parts, signature, partner.certificate ?? ''))
    throw new Refusal(401, ['exchange.request_not_signed'])
  next()
}

/** The bytes of a request; none where it has no body. */
export function bodyOf({ body }: Request): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}
