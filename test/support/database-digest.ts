import { isEmbedded, rows } from '../../server/platform/database.ts'
import { sha256 } from '../../server/platform/digest.ts'

// Reading itself moves these: when a session was last seen, how far a follower has read.
const technical = new Set(['sessions', 'bookmarks', 'leases', 'identifier_blocks'])

/** A digest of every row of every table but the technical ones: equal digests, nothing changed. */
export async function databaseDigest(): Promise<string> {
  const names = await rows<{ name: string }>(
    isEmbedded()
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  )
  const digests: string[] = []
  for (const { name } of names.filter((table) => !technical.has(table.name))) {
    const texts = (await rows(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row))
    digests.push(`${name} ${sha256(texts.toSorted().join('\n'))}`)
  }
  return sha256(digests.join('\n'))
}
