import { openRegisterById } from '../../documents/registers/open-register.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { whyNotReadBooks } from '../rules.ts'
import type { Asked, BookLine, BookReader } from './book-line.ts'
import { bookColumns, bookNames } from './columns.ts'
import type { BookKind } from './contract.ts'
import type * as contract from './contract.ts'
import { copyLines, keptCopyLines, postLines } from './entered.ts'
import { followUpLines } from './follow-up.ts'
import { incomingLines } from './incoming.ts'
import { formerBodies, registersOf, yearsOf, type KeptRegister } from './kept-books.ts'
import { outgoingLines } from './outgoing.ts'

type Books = ReplyOf<typeof contract.listBooks>['books']

const readers: Readonly<Record<BookKind, BookReader>> = {
  outgoing: outgoingLines,
  incoming: incomingLines,
  'follow-up': followUpLines,
  post: postLines,
  'kept-copies': keptCopyLines,
  copies: copyLines,
}

/** Every book of the actor's body, and of those in whose place it stands, with its years or terms, the latest first. */
export async function booksListed(
  _: object,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<ReplyOf<typeof contract.listBooks>> {
  const registers = await registersOf(actor)
  const today = dayOf(at)
  const periodsOf = await periodsIn(registers, actor.agencyId, today)
  const numbered = (kind: BookKind, of: 'outgoing' | 'incoming'): Books =>
    registers
      .filter((register) => register.kind === of)
      .map(({ id, name }) => ({
        kind,
        registerId: id,
        name: kind === of ? name : followUpName(name),
        periods: periodsOf(id),
      }))
  const years = await yearsOf(actor.agencyId)
  const thisYear = today.slice(0, 4)
  const entered = enteredBooks(null, [...new Set([thisYear, ...years])].toSorted().toReversed())
  const former: Books = []
  for (const register of formerBodies(registers, actor.agencyId))
    former.push(...enteredBooks(register, await yearsOf(register.agencyId)))
  return {
    books: [
      ...numbered('outgoing', 'outgoing'),
      ...numbered('incoming', 'incoming'),
      ...numbered('follow-up', 'incoming'),
      ...entered,
      ...former.filter(({ periods }) => periods.length > 0),
    ],
  }
}

// Of one's own books the present one too: a year that has begun is there before it has a number.
async function periodsIn(registers: readonly KeptRegister[], agencyId: number, today: string) {
  const periods = await rows<{ registerId: number; period: string }>(
    `SELECT DISTINCT register_id, period FROM series
     WHERE register_id IN (:ids) AND type_code <> 'copies'`,
    { ids: registers.map(({ id }) => id) },
  )
  for (const { id } of registers.filter((each) => each.agencyId === agencyId)) {
    const { period, opensOn } = (await openRegisterById(agencyId, id, today)) ?? {}
    if (period && (opensOn ?? '') <= today) periods.push({ registerId: id, period })
  }
  return (id: number): string[] => {
    const own = periods.filter(({ registerId }) => registerId === id)
    return [...new Set(own.map(({ period }) => period))].toSorted().toReversed()
  }
}

const enteredKinds = ['post', 'kept-copies', 'copies'] as const

// Those of a body that has ended are known by one of its registers.
function enteredBooks(of: KeptRegister | null, periods: string[]): Books {
  const body = of === null ? '' : ` – ${of.name.split(' – ').at(-1) ?? ''}`
  return enteredKinds.map((kind) => ({
    ...{ kind, registerId: of?.id ?? null, name: `${bookNames[kind]}${body}`, periods },
  }))
}

// The book beside the general incoming book bears the name of the form; those beside further books name them.
function followUpName(name: string): string {
  const form = bookNames['follow-up']
  return name === bookNames.incoming ? form : `${form} (${name})`
}

type Chosen = Pick<InputOf<typeof contract.readBook>, 'kind' | 'registerId' | 'period' | 'typeCode'>

/** What is asked of a book of the actor's body, from its beginning; another body's book is not found. */
export async function askedOf(chosen: Chosen, actor: Actor): Promise<Asked & { name: string }> {
  refuseIf(403, whyNotReadBooks(actor.roles))
  const { kind, registerId, period, typeCode } = chosen
  const { agencyId } = actor
  const asked = { agencyId, period, typeCode, after: '', limit: 500 }
  const all = await registersOf(actor)
  if (kind === 'post' || kind === 'kept-copies' || kind === 'copies') {
    const of = all.find(({ id }) => id === registerId)
    return { ...asked, agencyId: of?.agencyId ?? agencyId, registerId: 0, name: bookNames[kind] }
  }
  const direction = kind === 'outgoing' ? 'outgoing' : 'incoming'
  const registers = all.filter((each) => each.kind === direction)
  const register = found(
    registers.find(({ id }) => registerId === undefined || id === registerId),
    'register.not_found',
  )
  const name = kind === 'follow-up' ? followUpName(register.name) : register.name
  return { ...asked, registerId: register.id, name }
}

/** A page of a book in exactly the columns of its form. */
export async function bookRead(
  { after = '', limit, ...chosen }: InputOf<typeof contract.readBook>,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.readBook>> {
  const asked = await askedOf(chosen, actor)
  const found = await readers[chosen.kind]({ ...asked, after, limit: limit + 1 })
  const lines = found.slice(0, limit)
  const next = found.length > limit ? (lines.at(-1)?.key ?? null) : null
  return { columns: [...bookColumns[chosen.kind]], lines, next }
}

/** The lines of a book from the first on, up to so many; one more tells that there are more. */
export async function linesOf(kind: BookKind, asked: Asked, most: number): Promise<BookLine[]> {
  const lines: BookLine[] = []
  for (;;) {
    const page = await readers[kind]({ ...asked, after: lines.at(-1)?.key ?? '' })
    lines.push(...page)
    if (page.length < asked.limit || lines.length > most) return lines
  }
}
