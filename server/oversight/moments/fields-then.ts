import type { z } from 'zod'
import type { DraftContent } from '../../documents/layout/content.ts'
import type { DocumentRow } from '../../documents/official-document.ts'
import { typeName } from '../../documents/type-names.ts'
import type { fieldThen } from './contract.ts'
import type { Played, Replayed } from './replay.ts'
import { writersOf } from './stages.data.ts'

/** A field as it was, and who says so. */
export type FieldThen = Omit<z.output<typeof fieldThen>, 'isChanged'>

/** What is known besides the journal: the document as it stands now, and the text kept with the version in force then. */
export interface Known {
  document: DocumentRow
  /** The recipients as they stand now. */
  recipients: readonly string[]
  /** None of an uploaded or received file. */
  content: DraftContent | null
}

/** What each field of a document was at a moment, by the lines about it, the earliest first; what nobody can say any more is told as such. */
export function fieldsThen(
  state: Replayed<Played>,
  { lines, until }: { lines: readonly Played[]; until: string },
  known: Known,
): FieldThen[] {
  const { document } = known
  const later = lines.filter(({ at }) => at > until).map(({ act }) => act)
  const now = writtenNow(known)
  const kept = writtenIn(known.content)
  const written = Object.entries(writersOf).map(([name, writers]): FieldThen => {
    const field = name as keyof typeof writersOf
    const isWrittenLater = writers.some((act) => later.includes(act))
    if (!isWrittenLater) return { name: field, value: now[field], source: 'unchanged' }
    if (field in kept) return { name: field, value: kept[field] ?? null, source: 'version' }
    return { name: field, value: null, source: 'untold' }
  })
  return [...numbersThen(state, document), ...written]
}

// An arrival brings its number and day with it: no line says them, and none changes them.
function numbersThen(state: Replayed<Played>, document: DocumentRow): FieldThen[] {
  const text = (value: number | null) => (value === null ? null : String(value))
  const told = (name: FieldThen['name'], value: string | null): FieldThen => ({
    ...{ name, value, source: 'journal' },
  })
  const arrival = told('arrivalNumber', text(state.arrivalNumber))
  if (document.direction === 'outgoing')
    return [
      told('reference', state.reference),
      told('number', text(state.number)),
      told('issuedOn', state.issuedOn),
    ]
  const { reference, issuedOn } = document
  return [
    { name: 'reference', value: reference, source: 'unchanged' },
    { name: 'issuedOn', value: issuedOn, source: 'unchanged' },
    arrival,
  ]
}

type Written = Record<keyof typeof writersOf, string | null>

function writtenNow({ document, recipients }: Known): Written {
  const { abstract, urgency, signerName, signerTitle, dueOn } = document
  const typeCode = typeName(document.typeCode)
  return {
    ...{ typeCode, abstract, urgency, dueOn, signer: joined([signerName, signerTitle]) },
    recipients: joined(recipients, '; '),
  }
}

function writtenIn(content: DraftContent | null): Partial<Written> {
  if (!content) return {}
  const { abstract, urgency, signerName, authority, recipients } = content
  const typeCode = typeName(content.typeCode)
  return {
    ...{ typeCode, abstract, urgency, signer: joined([signerName, authority.title]) },
    recipients: joined(recipients, '; '),
  }
}

function joined(parts: readonly (string | null)[], by = ', '): string | null {
  return parts.filter(Boolean).join(by) || null
}
