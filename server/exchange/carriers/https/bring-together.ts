import { z } from 'zod'
import { files } from '../../../platform/files.ts'
import type { Reason } from '../../../platform/refusal.ts'
import { batchOf } from '../../inbox/https/batch.ts'
import { present } from '../../partners/present.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import type { Envelope, PartnerAnswer } from '../partner-carrier.ts'
import { isFinal } from './final.ts'
import { ask, Unsigned, type Answered } from './request.ts'

const answers = z.object({
  answers: z.array(
    z.object({
      uuid: z.string(),
      status: z.number().int(),
      receipt: z.string().optional(),
      reasons: z.array(z.string()).optional(),
    }),
  ),
})

type OfOne = z.output<typeof answers>['answers'][number]

const askedAgainMilliseconds = 3_600_000
const oneByOne = new Map<number, number>()

/** Brings several envelopes in one request; nothing where the partner, as one of an older version, takes them one by one. */
export async function bringTogether(
  partner: PartnerRow,
  envelopes: readonly Envelope[],
): Promise<(PartnerAnswer | Error)[] | undefined> {
  const now = Date.parse(present())
  if (now < (oneByOne.get(partner.id) ?? 0)) return undefined
  try {
    const given = read(await post(partner, envelopes))
    return envelopes.map(({ uuid }) => outcomeOf(given.get(uuid)))
  } catch (problem) {
    if (!(problem instanceof Unsigned) || problem.status !== 404) throw problem
    oneByOne.set(partner.id, now + askedAgainMilliseconds)
    return undefined
  }
}

async function post(partner: PartnerRow, envelopes: readonly Envelope[]): Promise<Answered> {
  const messages = envelopes.map(async ({ uuid, sha256 }) => ({
    ...{ uuid, sha256, bytes: await files().open(sha256) },
  }))
  return await ask(partner, {
    ...{ method: 'POST', path: '/partner/batches', about: '-' },
    body: batchOf(await Promise.all(messages)),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

function read({ status, body }: Answered): Map<string, OfOne> {
  if (status !== 200) throw new Error(`answered ${String(status)}`)
  const given = answers.parse(JSON.parse(body.toString('utf8')))
  return new Map(given.answers.map((one) => [one.uuid, one]))
}

function outcomeOf(one: OfOne | undefined): PartnerAnswer | Error {
  if (!one) return new Error('not answered')
  const { status, receipt, reasons = [] } = one
  if (status === 200 && receipt !== undefined) return { receipt }
  return isFinal(status)
    ? { refused: reasons as Reason[] }
    : new Error(`answered ${String(status)}`)
}
