import { z } from 'zod'
import { installationContext } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import { files } from '../../../platform/files.ts'
import { log } from '../../../platform/log.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { readEdxml } from '../../edxml/read-edxml.ts'
import { forEachBody } from '../../inbox/addressed-here.ts'
import type { CameMessage } from '../../inbox/came-message.ts'
import { takeMessage } from '../../inbox/take-message.ts'
import { toldRefusal } from '../../inbox/tell-refusal.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import type { PartnerCarrier } from '../partner-carrier.ts'
import { askAxis } from './axis-client.ts'

/** Carries over a national or ministerial axis, which is asked for what came: list, get, store, say done; what cannot be fetched holds up nothing behind it. One message may name several bodies of this installation: each takes it. Receipts go and come as statuses 01, refusals of a new document as 02. Source: VNPT VXP REST. */
export const axisCarrier: PartnerCarrier = {
  async deliver(partner, { sha256: hash, fromCode, kind }) {
    const bytes = await files().open(hash)
    await send(partner, bytes, { fromCode, kind: kind === 'document' ? kind : kindOf(bytes) })
    return { isUnderWay: true }
  },

  async collect(partner) {
    const listed = z.array(z.object({ docId: z.string() }))
    const list = listed.parse(await askAxis(partner, { path: '/getReceivedEdocList', body: {} }))
    const problems: unknown[] = []
    const listings = new Map<string, number>()
    for (const { docId } of list)
      if (problems.length < mostProblems)
        await take({ partner, listings }, docId).catch((problem: unknown) => problems.push(problem))
    // What lies behind a damaged document is somebody else's.
    if (problems.length > 0) throw problems[0]
  },
}

// An axis that is not reached any more is not asked for the rest.
const mostProblems = 5

// A request may be a document or a status (13), an answer is a status (15, 16).
const kindOf = (bytes: Uint8Array): 'document' | 'status' => readEdxml(bytes).message.kind

async function send(
  partner: PartnerRow,
  body: Uint8Array,
  { fromCode, kind }: { fromCode: string; kind: string },
): Promise<void> {
  const messagetype = kind === 'status' ? 'status' : 'edoc'
  const headers = { from: fromCode, servicetype: 'eDoc', messagetype }
  await askAxis(partner, { path: '/sendEdoc', body, headers })
}

const got = z.object({ content: z.base64(), hash: z.string() })

interface Collecting {
  partner: PartnerRow
  /** How often each message was listed so far, by its hash. */
  listings: Map<string, number>
}

// An axis lists what it has again and again, the same document under new numbers too: its bytes name it.
async function take({ partner, listings }: Collecting, docId: string): Promise<void> {
  const { content, hash } = got.parse(await askAxis(partner, { path: '/getEdoc', body: { docId } }))
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  if (sha256(bytes) !== hash) throw new Error(`what the axis gave of ${docId} is damaged`)
  const came = { partnerId: partner.id, uuid: `axis:${hash}`, sha256: hash, bytes }
  const each = await forEachBody(came)
  const before = listings.get(hash) ?? 0
  listings.set(hash, before + 1)
  // Listed once for each of its bodies, it is answered once for each, not for all each time.
  const isAnswered = before % each.length === 0
  const outcomes: string[] = []
  for (const one of each) outcomes.push(await takeFor(partner, one, isAnswered))
  const status = outcomes.includes('done') ? 'done' : 'fail'
  await askAxis(partner, { path: '/updateStatus', body: { docId, status } })
}

async function takeFor(
  partner: PartnerRow,
  came: CameMessage,
  isAnswered: boolean,
): Promise<'done' | 'fail'> {
  const context = installationContext(came.uuid.slice(0, 40))
  try {
    const { content } = await takeMessage(came, context)
    if (isAnswered) await acknowledge(partner, came.bytes, content)
    return 'done'
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    log.warn({ partner: partner.name, reasons: problem.reasons }, 'a message of an axis is refused')
    const told = isAnswered ? await toldRefusal(came, problem.reasons, context.at) : undefined
    if (told !== undefined) await answer(partner, told)
    return 'fail'
  }
}

// A status is not answered by another one: that would never end.
async function acknowledge(partner: PartnerRow, bytes: Uint8Array, receipt: string): Promise<void> {
  if (readEdxml(bytes).message.kind !== 'status') await answer(partner, receipt)
}

async function answer(partner: PartnerRow, status: string): Promise<void> {
  const body = new TextEncoder().encode(status)
  const fromCode = readEdxml(body).message.from.organId ?? ''
  await send(partner, body, { fromCode, kind: 'status' })
}
