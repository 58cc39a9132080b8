import { usualLimits } from '../edxml/read-edxml.ts'
import type { EdxmlLimits } from '../edxml/read-result.ts'

let limits: EdxmlLimits = { ...usualLimits, messageBytes: 100 * 1024 * 1024 }

/** Says how large messages, and the files in them, may be that are taken here. */
export function limitMessages(given: EdxmlLimits): void {
  limits = given
}

/** How large a message and what is in it may be. */
export function messageLimits(): EdxmlLimits {
  return limits
}
