import { row, rows } from '../platform/database.ts'
import { files } from '../platform/files.ts'

/** The next files, by their SHA-256, that a version, annex, delivery, report or message to or from another installation names, in their order. */
export async function namedFilesAfter(after: string, limit: number): Promise<string[]> {
  const named = await rows<{ sha256: string }>(
    `SELECT sha256 FROM document_versions WHERE sha256 > :after
     UNION SELECT sha256 FROM annexes WHERE sha256 > :after
     UNION SELECT sha256 FROM raised_files WHERE sha256 > :after
     UNION SELECT base_sha256 FROM annex_signatures WHERE base_sha256 > :after
     UNION SELECT sha256 FROM stamp_images WHERE sha256 > :after
     UNION SELECT sha256 FROM copies WHERE sha256 > :after
     UNION SELECT sha256 FROM deliveries WHERE sha256 > :after
     UNION SELECT sha256 FROM validation_evidence WHERE sha256 > :after
     UNION SELECT sha256 FROM inbox WHERE sha256 > :after
     UNION SELECT sha256 FROM outbox WHERE sha256 > :after
     UNION SELECT sha256 FROM foreign_annexes WHERE sha256 > :after
     UNION SELECT sha256 FROM damaged_annexes WHERE sha256 > :after
     UNION SELECT sha256 FROM amendments WHERE sha256 > :after
     ORDER BY sha256 LIMIT :limit`,
    { after, limit },
  )
  return named.map(({ sha256 }) => sha256)
}

/** Whether a named file stands in the store as it was kept; what was recalled and destroyed is gone on purpose, as its record says, and counts as whole. */
export async function stateOfFile(sha256: string): Promise<'whole' | 'missing' | 'damaged'> {
  if (await files().has(sha256)) return (await isWhole(sha256)) ? 'whole' : 'damaged'
  return (await isDestroyed(sha256)) ? 'whole' : 'missing'
}

async function isDestroyed(sha256: string): Promise<boolean> {
  const destroyed = await row(
    'SELECT sha256 FROM destructions WHERE sha256 = :sha256 AND destroyed_at IS NOT NULL',
    { sha256 },
  )
  return destroyed !== undefined
}

async function isWhole(sha256: string): Promise<boolean> {
  return await files()
    .open(sha256)
    .then(
      () => true,
      () => false,
    )
}
