import type { amendmentShown } from '../../server/exchange/amendments/contract.ts'
import type { z } from 'zod'

/** A request of a sender as the server shows it. */
export type ShownAmendment = z.output<typeof amendmentShown>
