/** Which way the documents of a book go. */
export type RegisterKind = 'outgoing' | 'incoming'

/** A book of a body as it is chosen for a document. */
export interface Book {
  id: number
  kind: RegisterKind
  numbersPerType: number
  /** The council whose documents it is for; null for the body's own. */
  unitId: number | null
  /** Codes between spaces; null for every type. */
  typeCodes: string | null
  /** When its numbers begin again; null as the profile of its body has it. */
  runsBy: 'year' | 'term' | null
  /** The abbreviation of its council in symbols, such as `HĐTĐKT`; null where the body’s own stands there. */
  organCode: string | null
  /** Null where it stood from the beginning. */
  opensOn: string | null
}

/** What a number is wanted for, as far as the choice of the book asks. */
export interface BookAsked {
  kind: RegisterKind
  typeCode?: string | undefined
  unitId?: number | null | undefined
  on: string
}

/** The book a document is numbered in: a council's own, else one for its type, else the one for everything. */
export function bookFor<B extends Book>(books: readonly B[], asked: BookAsked): B | undefined {
  const open = books.filter(
    ({ kind, opensOn }) => kind === asked.kind && (opensOn ?? '') <= asked.on,
  )
  const fitting = open.filter((book) => isFor(book, asked))
  return fitting.toSorted((one, other) => closeness(other) - closeness(one) || one.id - other.id)[0]
}

function isFor({ unitId, typeCodes }: Book, asked: BookAsked): boolean {
  const isForUnit = unitId === null || unitId === asked.unitId
  const isForType = typeCodes === null || typesOf(typeCodes).includes(asked.typeCode ?? '')
  return isForUnit && isForType
}

function closeness({ unitId, typeCodes }: Book): number {
  return (unitId === null ? 0 : 2) + (typeCodes === null ? 0 : 1)
}

/** The codes of a list between spaces; none for null. */
export function typesOf(typeCodes: string | null): string[] {
  return typeCodes === null ? [] : typeCodes.split(' ').filter(Boolean)
}
