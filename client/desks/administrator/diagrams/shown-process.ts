import type { showProcess } from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'

/** A version of a process as the administrator sees it. */
export type ShownProcess = ReplyOf<typeof showProcess>
