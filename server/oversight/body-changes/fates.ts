/** What becomes of a column that names a body, a unit or a post when bodies change. */
export type Fate = Stays | Moves | MovesWith | ByStep

/** Nothing is written: the row says how it was, or what it names keeps its identifier. */
export interface Stays {
  how: 'stays'
  why: string
}

/** Rows that go to an heir of their own; where each went is kept by its kind, for the rows that go with it. */
export interface Moves {
  how: 'moves'
  /** At most 12 letters. */
  kind: string
  /** The SQL condition of what is still alive, beside that it is of an ended body. */
  where: string
  /** SQL expressions of the heir, the first that is not null counts; else it is the main heir. */
  places: readonly string[]
  /** Whether `rev` counts on, so that whoever has it open is told. */
  hasRev: boolean
}

/** Rows that go wherever the row went that they name in the column `by`. */
export interface MovesWith {
  how: 'moves-with'
  kind: string
  by: string
}

/** The steps that have a file of their own. */
export type StepName =
  | 'close-books'
  | 'close-body'
  | 'end-authority'
  | 'move-inside'
  | 'pass-on-rights'
  | 'copy-settings'
  | 'lead-links'
  | 'search-follows'
  | 'void-preparations'

/** A step writes it. */
export interface ByStep {
  how: 'by-step'
  step: StepName
}

/** It says how it was, or what it names keeps its identifier. */
export const stays = (why: string): Stays => ({ how: 'stays', why })

/** It goes to an heir of its own. */
export const moves = (
  kind: string,
  where: string,
  places: readonly string[] = [],
  hasRev = false,
): Moves => ({ how: 'moves', kind, where, places, hasRev })

/** It goes wherever that went. */
export const movesWith = (kind: string, by: string): MovesWith => ({ how: 'moves-with', kind, by })

/** A step of its own writes it. */
export const byStep = (step: StepName): ByStep => ({ how: 'by-step', step })

/** Where something of a kind went in this change: an SQL expression, null where it did not move. */
export function went(kind: string, id: string): string {
  return `(SELECT m.to_agency_id FROM body_moves m
    WHERE m.change_id = :changeId AND m.kind = '${kind}' AND m.subject_id = ${id})`
}

/** The identifiers of what moved of a kind: an SQL subquery. */
export function moved(kind: string): string {
  return `(SELECT m.subject_id FROM body_moves m WHERE m.change_id = :changeId AND m.kind = '${kind}')`
}
