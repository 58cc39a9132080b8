import { follow } from '../../journal/follow.ts'
import { rows } from '../../platform/database.ts'
import { askRaising } from './raising-rows.ts'
import { wakeRaising } from './raising.ts'

/** Has the evidence kept up of every file that is sealed here, its signed annexes with it, or comes in. */
export function followLevels(): void {
  follow(
    'levels',
    ['document.seal', 'document.register'],
    async ({ subject, line, agencyId, at }) => {
      const { details } = JSON.parse(line) as { details: { sha256?: string } }
      if (details.sha256 === undefined) return
      const documentId = Number(subject.split(':')[1])
      for (const baseSha256 of [details.sha256, ...(await signedAnnexesOf(documentId))]) {
        await askRaising({ baseSha256, agencyId, documentId }, at)
      }
      wakeRaising()
    },
  )
}

async function signedAnnexesOf(documentId: number): Promise<string[]> {
  const signed = await rows<{ sha256: string }>(
    `SELECT a.sha256 FROM annex_signatures s
     JOIN annexes a ON a.document_id = s.document_id AND a.ordinal = s.ordinal
     WHERE s.document_id = :documentId ORDER BY a.ordinal`,
    { documentId },
  )
  return signed.map(({ sha256 }) => sha256)
}
