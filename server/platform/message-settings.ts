import { z } from 'zod'

const count = z.coerce.number().int().min(1)

/** The settings of how large messages of other installations may be. */
export const messageShape = {
  EDXML_MESSAGE_BYTES: count.default(100 * 1024 * 1024),
  EDXML_FILE_BYTES: count.default(50_000_000),
  EDXML_FILES_BYTES: count.default(100_000_000),
  EDXML_FILES: count.default(100),
  EDXML_RATIO: count.default(200),
}

/** How large messages of other installations may be; what is larger is refused, or its file kept apart. */
export interface MessageSettings {
  /** Of the whole message. */
  messageBytes: number
  /** Of one file in it, inflated. */
  attachmentBytes: number
  /** Of all files together, inflated. */
  totalBytes: number
  attachments: number
  /** How many times its zip a file may be, beyond the first megabyte. */
  ratio: number
}

/** The same, as they were given. */
export function messageSettings(
  given: Readonly<Record<keyof typeof messageShape, number>>,
): MessageSettings {
  return {
    messageBytes: given.EDXML_MESSAGE_BYTES,
    attachmentBytes: given.EDXML_FILE_BYTES,
    totalBytes: given.EDXML_FILES_BYTES,
    attachments: given.EDXML_FILES,
    ratio: given.EDXML_RATIO,
  }
}
