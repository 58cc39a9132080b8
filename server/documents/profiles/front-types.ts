import type { DocumentType } from './profile.ts'
import { stateTypes } from './state-types.ts'

/** Instruments of executive command, which the Front does not hold. */
const executiveOnly = new Set(['directive', 'telegram'])

/**
 * The Front's types, in state form; a configuration, not the decree's closed list: its rules name
 * 25 main types and 5 others, of which the names were not at hand, so the state list stands in.
 * Source: Quyết định 207/QĐ-MTTW-BTT (29/8/2025).
 */
export const frontTypes: readonly DocumentType[] = stateTypes.filter(
  (type) => !executiveOnly.has(type.code),
)
