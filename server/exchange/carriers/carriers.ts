import type { Carrier } from './carrier.ts'
import { local } from './local.ts'

/** The ways by which documents leave a body, each tried in turn. */
export const carriers: readonly Carrier[] = [local]
