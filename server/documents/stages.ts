import type { z } from 'zod'
import type { circulation, stage, urgency } from './contract.ts'

/** Where a document stands on its way. */
export type Stage = z.output<typeof stage>

/** How fast a document must be handled. */
export type Urgency = z.output<typeof urgency>

/** A mark that narrows the circulation of an open document. */
export type Circulation = z.output<typeof circulation>
