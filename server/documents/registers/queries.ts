import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found } from '../../platform/refusal.ts'
import type { listRegisterEntries, listRegisters } from '../contract.ts'
import { typeName } from '../type-names.ts'

type Entry = ReplyOf<typeof listRegisterEntries>['entries'][number]

/** The books of one's body with their periods, the latest period first. */
export async function registersListed(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof listRegisters>> {
  const { agencyId } = actor
  const registers = await rows<{
    id: number
    kind: 'outgoing' | 'incoming'
    name: string
    numbersPerType: number
  }>(
    `SELECT id, kind, name, numbers_per_type FROM registers
     WHERE agency_id = :agencyId ORDER BY kind DESC, id`,
    { agencyId },
  )
  const periods = await rows<{ registerId: number; period: string }>(
    `SELECT DISTINCT register_id, period FROM series
     WHERE register_id IN (:ids) AND type_code <> 'copies' ORDER BY period DESC`,
    { ids: registers.map(({ id }) => id) },
  )
  const ofRegister = (id: number) => periods.filter(({ registerId }) => registerId === id)
  return {
    registers: registers.map(({ numbersPerType, ...register }) => ({
      ...register,
      numbersPerType: numbersPerType === 1,
      periods: ofRegister(register.id).map(({ period }) => period),
    })),
  }
}

/** A page of a book by number, with the columns of its form; where numbers run by type, type by type. */
export async function entriesListed(
  asked: InputOf<typeof listRegisterEntries>,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof listRegisterEntries>> {
  const { registerId, period, typeCode, after = 0, limit } = asked
  const { agencyId } = actor
  found(
    await row('SELECT id FROM registers WHERE id = :registerId AND agency_id = :agencyId', {
      registerId,
      agencyId,
    }),
    'register.not_found',
  )
  const ofType = typeCode === undefined ? '' : 'AND e.type_code = :typeCode'
  const entries = await rows<Omit<Entry, 'recipients' | 'typeName'>>(
    `${entryColumns} WHERE e.register_id = :registerId AND e.period = :period ${ofType}
       AND e.number > :after ORDER BY e.number, e.type_code LIMIT :most`,
    { registerId, period, typeCode, after, most: limit + mostTypes },
  )
  const shown = wholeNumbers(entries, limit)
  const recipients = await recipientsOf(shown.map(({ documentId }) => documentId))
  return {
    entries: shown.map((entry) => ({
      ...entry,
      typeName: typeName(entry.typeCode),
      recipients: recipients.get(entry.documentId)?.join('; ') ?? '',
    })),
    next: entries.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
  }
}

const entryColumns = `SELECT e.document_id, e.number, d.type_code, d.reference, d.issued_on,
    d.arrived_on, d.issuer_name, d.abstract, d.signer_name, d.copies, e.registered_at,
    e.registered_by, d.note
  FROM register_entries e JOIN documents d ON d.agency_id = e.agency_id AND d.id = e.document_id`

async function recipientsOf(documentIds: readonly number[]): Promise<Map<number, string[]>> {
  const found = await rows<{ documentId: number; name: string }>(
    `SELECT document_id, name FROM recipients
     WHERE document_id IN (:documentIds) ORDER BY document_id, ordinal`,
    { documentIds },
  )
  const names = new Map<number, string[]>()
  for (const { documentId, name } of found) {
    names.set(documentId, [...(names.get(documentId) ?? []), name])
  }
  return names
}

/** More than any profile has types, so that a page can be filled up to the end of its last number. */
const mostTypes = 40

// A page never breaks between two types with the same number, or the next page would skip one.
function wholeNumbers<E extends { number: number }>(entries: readonly E[], limit: number): E[] {
  const last = entries[limit - 1]
  return last ? entries.filter(({ number }) => number <= last.number) : [...entries]
}
