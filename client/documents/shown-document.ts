import type { showDocument } from '../../server/documents/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'

/** A document as the server shows it. */
export type ShownDocument = ReplyOf<typeof showDocument>

/** The version of the main file in force. */
export function latestVersion({
  versions,
}: ShownDocument): ShownDocument['versions'][number] | undefined {
  return versions.toSorted((a, b) => b.version - a.version)[0]
}
