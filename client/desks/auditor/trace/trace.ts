import type { traceDocument } from '../../../../server/oversight/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'

/** A document's whole way over every body. */
export type Trace = ReplyOf<typeof traceDocument>
