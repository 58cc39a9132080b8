import { z } from 'zod'
import { sha256 } from '../../../platform/digest.ts'
import type { Reason } from '../../../platform/refusal.ts'

/** A message among many of one request. */
export interface InBatch {
  uuid: string
  sha256: string
  bytes: Uint8Array
}

/** What becomes of one of them: its receipt (200), or why it is not taken. */
export type BatchAnswer =
  | { uuid: string; status: 200; receipt: string }
  | { uuid: string; status: number; reasons: readonly Reason[] }

/** The most messages that one request brings. */
export const mostInBatch = 64

const lineFeed = 0x0a
const listed = z.strictObject({
  uuid: z.string().max(80),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().positive(),
})
const list = z.strictObject({ messages: z.array(listed).min(1).max(mostInBatch) })

/** Many messages as the body of one request: a line of JSON that names each with its hash and size, then their bytes one after another. */
export function batchOf(messages: readonly InBatch[]): Uint8Array {
  const named = messages.map(({ uuid, sha256: hash, bytes }) => ({
    ...{ uuid, sha256: hash, sizeBytes: bytes.length },
  }))
  const head = Buffer.from(`${JSON.stringify({ messages: named })}\n`)
  return Buffer.concat([head, ...messages.map(({ bytes }) => bytes)])
}

/** The messages in the body of a request; nothing where they do not fill it exactly, one is named twice, or has not the hash that is named. */
export function messagesIn(body: Uint8Array): InBatch[] | undefined {
  const messages = namedIn(body.subarray(0, Math.max(0, body.indexOf(lineFeed))))
  let at = body.indexOf(lineFeed) + 1
  const found = messages.map(({ uuid, sha256: hash, sizeBytes }) => {
    const bytes = body.subarray(at, at + sizeBytes)
    at += sizeBytes
    return { uuid, sha256: hash, bytes }
  })
  const isWhole = found.length > 0 && at === body.length && areDifferent(found)
  return isWhole && found.every((each) => sha256(each.bytes) === each.sha256) ? found : undefined
}

function namedIn(head: Uint8Array): z.output<typeof list>['messages'] {
  try {
    return list.parse(JSON.parse(new TextDecoder().decode(head))).messages
  } catch {
    return []
  }
}

const areDifferent = (messages: readonly InBatch[]): boolean =>
  new Set(messages.map(({ uuid }) => uuid)).size === messages.length
