import type { z } from 'zod'
import type * as contract from './contract.ts'

/** The life of a document as a person reads it. */
export type Passport = z.output<typeof contract.passport>
