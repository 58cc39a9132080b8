import { isDeepStrictEqual } from 'node:util'
import { judgeEnvelope } from '../../server/exchange/edxml/judge-envelope.ts'
import { readEdxml } from '../../server/exchange/edxml/read-edxml.ts'
import { unzipOne } from '../../server/exchange/edxml/attachments/unzip-one.ts'
import { writeEdxml } from '../../server/exchange/edxml/write-edxml.ts'

const mostBytes = 1_000_000
const at = '2026-11-22T00:00:00.000Z'

/** Reads and judges a message; what is read must be the same once it was written, and good files must not be named damaged. */
export function judgeEdxml(bytes: Uint8Array): void {
  const { state } = judgeEnvelope(bytes, { anchors: [], at, revocation: 'none' })
  if (state === 'valid') throw new Error('nobody is trusted, yet it is valid')
  const { message, attachments } = readEdxml(bytes)
  const entries = attachments.flatMap(({ entry }) => (entry ? [entry] : []))
  const again = readEdxml(writeEdxml(message, entries))
  if (!isDeepStrictEqual(again.message, message)) throw new Error('it is another once written')
  const damages = (read: typeof attachments) => read.map(({ damage }) => damage)
  if (!isDeepStrictEqual(damages(again.attachments), damages(attachments))) {
    throw new Error('an attachment is another once written')
  }
}

/** Unpacks a zip; nothing of it may be larger than asked for. */
export function judgeZip(bytes: Uint8Array): void {
  const found = unzipOne(bytes, mostBytes)
  if (typeof found !== 'string' && found.bytes.length > mostBytes) throw new Error('too much')
}

const encoded = /<ContentTransferEncoded>([^<]+)</g

/** The attachments in these messages as they were sent. */
export function zipsIn(messages: readonly Buffer[]): Buffer[] {
  return messages.flatMap((message) =>
    Array.from(message.toString().matchAll(encoded), ([, text = '']) =>
      Buffer.from(text, 'base64'),
    ),
  )
}
