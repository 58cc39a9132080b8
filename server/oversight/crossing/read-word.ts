import { readEdxml } from '../../exchange/edxml/read-edxml.ts'
import { momentOf } from '../../exchange/edxml/wire-time.ts'
import type { TrustThen } from '../../exchange/receipts/former-trust.ts'
import { isSignedBy } from '../../exchange/receipts/envelopes.ts'
import { files } from '../../platform/files.ts'
import type { CrossingDelivery, TheirWord } from './crossing-rows.ts'

/** What a message of another installation says, and whether its signature holds. */
export interface WordRead {
  signature: 'valid' | 'doubtful' | 'large' | 'gone'
  code: string | null
  text: string | null
  claimedAt: string | null
}

const silent = { code: null, text: null, claimedAt: null } as const

// What holds a long document is checked by the verifier of its bundle, not each time somebody looks.
const mostBytes = 2_000_000

/** Reads what a body of another installation signed, judged as it was when it came; never throws for what came. */
export async function readWord(
  word: Pick<TheirWord, 'content' | 'sha256' | 'sizeBytes' | 'at'>,
  { bodyId: id, bodyName: name, certificate, anchors }: CrossingDelivery,
  then: TrustThen,
): Promise<WordRead> {
  if (Number(word.sizeBytes) > mostBytes) return { ...silent, signature: 'large' }
  const bytes = await bytesOf(word)
  if (!bytes) return { ...silent, signature: 'gone' }
  const body = then({ id, name, certificate, anchors }, word.at)
  const isSigned = isSignedBy(bytes, body, word.at)
  return { ...saidIn(bytes), signature: isSigned ? 'valid' : 'doubtful' }
}

// Of a copy that was taken back nothing is left but the hash.
async function bytesOf({ content, sha256 }: Pick<TheirWord, 'content' | 'sha256'>) {
  if (content !== null) return new TextEncoder().encode(content)
  try {
    return new Uint8Array(await files().open(sha256))
  } catch {
    return undefined
  }
}

function saidIn(bytes: Uint8Array): Omit<WordRead, 'signature'> {
  try {
    const { message } = readEdxml(bytes)
    if (message.kind === 'document') return silent
    const { statusCode, description, timestamp } = message
    return {
      code: statusCode,
      text: description?.slice(0, 500) ?? null,
      claimedAt: momentOf(timestamp) ?? null,
    }
  } catch {
    return silent
  }
}
