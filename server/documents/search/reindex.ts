import { change, rows, transact } from '../../platform/database.ts'
import type { DocumentRow } from '../official-document.ts'
import { indexAnew, textVersion } from './index-document.ts'

const batchSize = 200

/** Empties both indexes of a body, or of all, and fills them again from its documents; gives how many. */
export async function reindex(agencyId?: number): Promise<number> {
  await empty(agencyId)
  let amount = 0
  let after = 0
  for (;;) {
    const documents = await rows<DocumentRow & { textVersion: number }>(
      `SELECT d.*, ${textVersion} AS text_version FROM documents d
       WHERE d.id > :after ${agencyId === undefined ? '' : 'AND d.agency_id = :agencyId'}
       ORDER BY d.id LIMIT ${String(batchSize)}`,
      { after, agencyId },
    )
    for (const document of documents) await indexAnew(document)
    amount += documents.length
    const last = documents.at(-1)
    if (documents.length < batchSize || !last) return amount
    after = last.id
  }
}

async function empty(agencyId: number | undefined): Promise<void> {
  const where = agencyId === undefined ? '' : ' WHERE agency_id = :agencyId'
  for (const table of ['search_tokens', 'search_texts', 'content_tokens', 'content_texts']) {
    await transact(() => change(`DELETE FROM ${table}${where}`, { agencyId }))
  }
}
