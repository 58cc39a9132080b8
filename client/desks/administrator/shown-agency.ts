import type { showAgency } from '../../../server/agencies/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'

/** A body with its units, posts and holders. */
export type ShownAgency = ReplyOf<typeof showAgency>
