import { rows } from '../../platform/database.ts'
import type { BundledFacts, BundledLine } from './verifier/bundle.ts'

/** A line as it is kept: with its subject and whose hand it was. */
export interface Kept extends BundledLine {
  subject: string
  personId: number
  postId: number
  agencyId: number
}

// SQLite takes 32,766 values in a statement.
const mostAtOnce = 30_000

/** Every line about some subjects, as it stands, byte for byte. */
export async function collectLines(subjects: readonly string[]): Promise<Kept[]> {
  const found: Kept[] = []
  for (let start = 0; start < subjects.length; start += mostAtOnce)
    found.push(...(await linesAbout(subjects.slice(start, start + mostAtOnce))))
  return found
}

async function linesAbout(subjects: readonly string[]): Promise<Kept[]> {
  return await rows<Kept>(
    `SELECT position, line, subject, person_id, post_id, agency_id FROM journal_lines
     WHERE subject IN (:subjects) ORDER BY subject, seq`,
    { subjects },
  )
}

/** The names of whoever acted, in the order of their numbers; the installation itself has none. */
export async function namesIn(
  lines: readonly Kept[],
): Promise<Pick<BundledFacts, 'people' | 'posts' | 'agencies'>> {
  const [people, posts, agencies] = await Promise.all([
    named<{ id: number; name: string }>(
      'id, name FROM people',
      lines.map(({ personId }) => personId),
    ),
    named<{ id: number; title: string }>(
      'id, title FROM posts',
      lines.map(({ postId }) => postId),
    ),
    named<{ id: number; name: string }>(
      'id, name FROM agencies',
      lines.map(({ agencyId }) => agencyId),
    ),
  ])
  return { people, posts, agencies }
}

async function named<Row extends object>(from: string, ids: readonly number[]): Promise<Row[]> {
  const wanted = [...new Set(ids)].filter((id) => id > 0)
  if (wanted.length === 0) return []
  return await rows<Row>(`SELECT ${from} WHERE id IN (:wanted) ORDER BY id`, { wanted })
}

/** A line without what only the search for it needed. */
export const bundled = ({ position, line }: BundledLine): BundledLine => ({ position, line })
