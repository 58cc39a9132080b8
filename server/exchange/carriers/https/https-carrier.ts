import { files } from '../../../platform/files.ts'
import type { Reason } from '../../../platform/refusal.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import type { Envelope, PartnerAnswer, PartnerCarrier } from '../partner-carrier.ts'
import { isFinal } from './final.ts'
import { bringTogether } from './bring-together.ts'
import { ask, type Answered } from './request.ts'
import { transfer } from './transfer.ts'

/** What is longer goes ahead in pieces, and can go on after a cut. */
export const wholeBytes = 1024 * 1024

/** Carries over https (http inside a closed network): signed requests, signed answers, nothing taken twice. */
export const httpsCarrier: PartnerCarrier = {
  async deliver(partner, envelope) {
    const bytes = await files().open(envelope.sha256)
    const answer =
      bytes.length <= wholeBytes
        ? await post(partner, envelope, bytes)
        : await inPieces(partner, envelope, bytes)
    return read(answer)
  },

  async deliverTogether(partner, envelopes) {
    const answers = await bringTogether(partner, envelopes)
    if (answers) return answers
    const alone = envelopes.map((envelope) => httpsCarrier.deliver(partner, envelope))
    return (await Promise.allSettled(alone)).map(outcomeOf)
  },
}

const outcomeOf = (settled: PromiseSettledResult<PartnerAnswer>): PartnerAnswer | Error =>
  settled.status === 'fulfilled' ? settled.value : (settled.reason as Error)

async function post(partner: PartnerRow, { uuid }: Envelope, body: Uint8Array): Promise<Answered> {
  const headers = { 'content-type': 'application/xml' }
  return await ask(partner, {
    ...{ method: 'POST', path: '/partner/messages', about: uuid, body, headers },
  })
}

async function inPieces(
  partner: PartnerRow,
  { uuid, sha256 }: Envelope,
  bytes: Uint8Array,
): Promise<Answered> {
  const announced = await transfer(partner, sha256, bytes)
  if (announced) return announced
  const body = new TextEncoder().encode(JSON.stringify({ transfer: sha256 }))
  const headers = { 'content-type': 'application/json' }
  return await ask(partner, {
    ...{ method: 'POST', path: '/partner/messages', about: uuid, body, headers },
  })
}

function read({ status, body }: Answered): PartnerAnswer {
  if (status === 200) return { receipt: body.toString('utf8') }
  if (!isFinal(status)) throw new Error(`answered ${String(status)}`)
  const { error } = JSON.parse(body.toString('utf8')) as { error: { reasons: Reason[] } }
  return { refused: error.reasons }
}
