import { rows } from '../../platform/database.ts'
import type { Question } from './questions.data.ts'
import type { Found } from './working-days-late.ts'

interface Line {
  subject: string
  seq: number
  digest: string
  at: string
}

/** The journal line that tells of each thing found: of the same subject at the same moment; of what was never answered, the first of the document. */
export async function linesOf(
  question: Question,
  found: readonly Found[],
): Promise<Map<Found, Omit<Line, 'at'>>> {
  if (found.length === 0) return new Map()
  const lines = await rows<Line>(
    `SELECT subject, seq, digest, at FROM journal_lines
     WHERE subject IN (:subjects) AND (at IN (:moments) OR seq = 1)`,
    { subjects: found.map(({ subject }) => subject), moments: found.map(({ at }) => at) },
  )
  const told = new Map<Found, Omit<Line, 'at'>>()
  for (const one of found) {
    const line = lines.find((each) => tells(question, each, one))
    if (line) told.set(one, { subject: line.subject, seq: line.seq, digest: line.digest })
  }
  return told
}

function tells(question: Question, line: Line, { subject, at }: Found): boolean {
  if (line.subject !== subject) return false
  return question === 'unanswered' ? line.seq === 1 : line.at === at
}
