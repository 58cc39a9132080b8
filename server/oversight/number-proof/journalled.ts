import { rows } from '../../platform/database.ts'

/** The acts that give a number to a document or a copy. */
export const numberingActs = [
  'document.number',
  'document.register',
  'document.register_paper',
  'copy.make',
]

interface Numbered {
  number?: unknown
  arrivalNumber?: unknown
}

/** The number that a journal line says was given; undefined where it says none, or was tampered with. */
export function numberIn(line: string): number | undefined {
  try {
    const { details } = JSON.parse(line) as { details: Numbered }
    const number = details.arrivalNumber ?? details.number
    return typeof number === 'number' ? number : undefined
  } catch {
    return undefined
  }
}

/** The numbers that the journal says were given to each of these subjects. */
export async function journalled(subjects: readonly string[]): Promise<Map<string, Set<number>>> {
  const lines = await rows<{ subject: string; line: string }>(
    `SELECT subject, line FROM journal_lines WHERE subject IN (:subjects) AND act IN (:numberingActs)`,
    { subjects, numberingActs },
  )
  const given = new Map<string, Set<number>>()
  for (const { subject, line } of lines) {
    const numbers = given.get(subject) ?? new Set()
    const number = numberIn(line)
    if (number !== undefined) numbers.add(number)
    given.set(subject, numbers)
  }
  return given
}
