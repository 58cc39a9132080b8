import type { showDocument } from '../../server/documents/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'

/** A document as the server shows it. */
export type ShownDocument = ReplyOf<typeof showDocument>

/** Whether its sender took the document back, so that its content is here no more. */
export function isWithdrawn({ direction, stage }: ShownDocument): boolean {
  return direction === 'incoming' && stage === 'cancelled'
}

/** The version of the main file in force. */
export function latestVersion({
  versions,
}: ShownDocument): ShownDocument['versions'][number] | undefined {
  return versions.toSorted((a, b) => b.version - a.version)[0]
}
