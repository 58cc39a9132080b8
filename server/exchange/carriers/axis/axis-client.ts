import { createHmac } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sha256 } from '../../../platform/digest.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import { exchangeKeyFolder } from '../../receipts/exchange-key.ts'
import { present } from '../../partners/present.ts'

const patienceMilliseconds = 30_000
// The longest message in base64, and what stands around it.
const mostAnswerBytes = 140 * 1024 * 1024

const answered = z.object({
  status: z.string(),
  ErrorCode: z.string(),
  ErrorDesc: z.string().default(''),
  data: z.unknown(),
})

/** The paths of the pull dialect. Source: VNPT VXP REST. */
export type AxisPath = '/sendEdoc' | '/getReceivedEdocList' | '/getEdoc' | '/updateStatus'

/** What is said to an axis beside its own headers. */
export interface AxisQuestion {
  path: AxisPath
  body: Uint8Array | object
  headers?: Record<string, string>
}

/** The headers by which an axis knows a system: its name, the time, and an HMAC-SHA256 over both, in hexadecimal. */
export function axisHeaders(systemId: string, secret: string, at: string): Record<string, string> {
  const proof = createHmac('sha256', secret).update(`${systemId}${at}`).digest('hex')
  return { 'xroadvnpt-systemid': systemId, 'xroadvnpt-timestamp': at, 'xroadvnpt-signature': proof }
}

/** Asks an axis; gives the data of its answer, and throws where its code is not 0. The secret stands in `<partnerId>.secret` of the folder of exchange keys. */
export async function askAxis(
  partner: PartnerRow,
  { path, body, headers = {} }: AxisQuestion,
): Promise<unknown> {
  const isBytes = body instanceof Uint8Array
  const bytes = isBytes ? body : new TextEncoder().encode(JSON.stringify(body))
  const type = isBytes ? 'application/xml' : 'application/json'
  const secret = await readFile(secretOf(partner.id), 'utf8')
  const proof = axisHeaders(partner.systemId ?? '', secret.trim(), present())
  const answer = await fetch(`${partner.address.replace(/\/$/, '')}${path}`, {
    method: 'POST',
    headers: { ...headers, ...proof, 'content-type': type, 'hash-file': sha256(bytes) },
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(patienceMilliseconds),
    // The proof is for this address alone.
    redirect: 'error',
  })
  const { ErrorCode, ErrorDesc, data } = answered.parse(JSON.parse(await textOf(answer)))
  if (ErrorCode !== '0') throw new Error(`the axis answered ${ErrorCode}: ${ErrorDesc}`)
  return data
}

async function textOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > mostAnswerBytes) throw new Error('the answer of the axis is too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const secretOf = (partnerId: number): string => exchangeKeyFolder(`${String(partnerId)}.secret`)

/** Whether the secret shared with an axis lies in its place. */
export async function hasAxisSecret(partnerId: number): Promise<boolean> {
  return await access(secretOf(partnerId)).then(
    () => true,
    () => false,
  )
}
