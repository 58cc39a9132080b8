import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from '../platform/context.ts'
import { insert, row, rows } from '../platform/database.ts'
import { newId } from '../platform/identifiers.ts'
import { beginning, nextLine, type ChainEnd, type Details, type JournalEntry } from './line.ts'
import { subjectOf, type Subject } from './subject.ts'

interface Note {
  act: string
  subject: Subject
  details: Details
}

type TakeNote = (act: `${string}.${string}`, subjectId: number | string, details?: Details) => void

const gathering = new AsyncLocalStorage<Note[]>()

/** Runs an act's work while notes for the journal are gathered. */
export function gatheringNotes<Result>(work: (take: TakeNote) => Promise<Result>): Promise<Result> {
  return gathering.run([], () => work(note))
}

/** Notes inside an act what it did to a further subject; written with the act's own line. */
export const note: TakeNote = (act, subjectId, details = {}) => {
  const notes = gathering.getStore()
  if (!notes) throw new Error('a journal note is taken outside an act')
  notes.push({ act, subject: subjectOf(act, subjectId), details })
}

/** Writes a line for each gathered note, the chains continued in one statement. */
export async function writeLines(context: Context): Promise<void> {
  const notes = gathering.getStore() ?? []
  const ends = await chainEnds([...new Set(notes.map((each) => each.subject))])
  const lines: JournalEntry[] = []
  for (const each of notes) {
    const line = nextLine({ id: newId(), ...each }, context, ends.get(each.subject) ?? beginning)
    ends.set(each.subject, line)
    lines.push(line)
  }
  await insert('journal_lines', lines)
}

async function chainEnds(subjects: readonly Subject[]): Promise<Map<Subject, ChainEnd>> {
  const [only] = subjects
  if (!only) return new Map()
  const found = subjects.length === 1 ? await endOf(only) : await endsOf(subjects)
  return new Map(found.map((end) => [end.subject, end]))
}

type SubjectEnd = ChainEnd & { subject: Subject }

async function endOf(subject: Subject): Promise<SubjectEnd[]> {
  const end = await row<SubjectEnd>(
    'SELECT subject, seq, digest FROM journal_lines WHERE subject = :subject ORDER BY seq DESC LIMIT 1',
    { subject },
  )
  return end ? [end] : []
}

async function endsOf(subjects: readonly Subject[]): Promise<SubjectEnd[]> {
  return await rows<SubjectEnd>(
    `SELECT l.subject, l.seq, l.digest FROM journal_lines l
     JOIN (SELECT subject, MAX(seq) AS seq FROM journal_lines
           WHERE subject IN (:subjects) GROUP BY subject) e
       ON e.subject = l.subject AND e.seq = l.seq`,
    { subjects },
  )
}
