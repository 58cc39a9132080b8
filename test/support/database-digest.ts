import { isEmbedded, rows } from '../../server/platform/database.ts'
import { sha256 } from '../../server/platform/digest.ts'

// Reading itself moves these: when a session was last seen, how far a follower has read.
const technical = new Set(['sessions', 'bookmarks', 'leases', 'identifier_blocks'])

/** A digest of every row of every table but the technical ones: equal digests, nothing changed. */
export async function databaseDigest(): Promise<string> {
  const names = (await tableNames()).filter((name) => !technical.has(name))
  const digests = isEmbedded() ? await digestsOf(names) : await checksumsOf(names)
  return sha256(digests.join('\n'))
}

async function tableNames(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    isEmbedded()
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  )
  return found.map(({ name }) => name)
}

async function digestsOf(names: readonly string[]): Promise<string[]> {
  const digests: string[] = []
  for (const name of names) {
    const texts = (await rows(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row))
    digests.push(`${name} ${sha256(texts.toSorted().join('\n'))}`)
  }
  return digests
}

// The server counts for itself, in one question for all tables.
async function checksumsOf(names: readonly string[]): Promise<string[]> {
  const counted = await rows(`CHECKSUM TABLE ${names.join(', ')} EXTENDED`)
  return counted.map((each) => JSON.stringify(each))
}
