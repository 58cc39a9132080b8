import { agencyById } from '../../agencies/directory.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { profileOf } from '../profiles/profiles.ts'
import { typesOf, type Book } from './books.ts'
import type { openBook as description } from './numbers/contract.ts'
import { whyNotKeeper, whyNotOpenBook } from './numbers/rules.ts'
import { forgetBooks } from './open-register.ts'

type Given = InputOf<typeof description>

/**
 * Opens a further book of the actor's body: for some types, or for a council that issues under the body's
 * seal. Secret documents have no book here at all. Source: Nghị định 30/2020/NĐ-CP, Điều 15, Phụ lục I, II.3a.
 */
export async function openBook(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  refuseIf(403, whyNotKeeper(context.actor.roles))
  const opened = await open(given, context)
  forgetBooks(context.actor.agencyId)
  return opened
}

const open = act(
  'register.open_book',
  async (given: Given, { actor, at }) => {
    const { agencyId } = actor
    const today = dayOf(at)
    refuseIf(422, whyNotOpenBook({ ...given, today, ...(await standing(given, agencyId)) }))
    const { kind, name, typeCodes, unitId, organCode, numbersPerType, runsBy, opensOn } = given
    const registerId = newId()
    await insert('registers', {
      ...{ id: registerId, agencyId, kind, name, unitId, runsBy, opensOn, organCode },
      numbersPerType: numbersPerType ? 1 : 0,
      typeCodes: typeCodes.length > 0 ? typeCodes.join(' ') : null,
    })
    return { id: registerId }
  },
  (_, { id }) => id,
  ({ kind, name, typeCodes, unitId, organCode, opensOn }) => ({
    ...{ kind, name, typeCodes, unitId, organCode, opensOn },
  }),
)

async function standing(given: Given, agencyId: number) {
  const { profile } = found(await agencyById(agencyId), 'agency.not_found')
  const books = await rows<Book & { name: string }>(
    'SELECT * FROM registers WHERE agency_id = :agencyId AND kind = :kind',
    { agencyId, kind: given.kind },
  )
  const unit = await row('SELECT id FROM units WHERE id = :unitId AND agency_id = :agencyId', {
    unitId: given.unitId,
    agencyId,
  })
  const ownBooks = books.filter(({ unitId, typeCodes }) => unitId !== null || typeCodes !== null)
  return {
    knownTypes: profileOf(profile).types.map(({ code }) => code),
    isUnitHere: unit !== undefined,
    isNameTaken: books.some(({ name }) => name === given.name),
    others: ownBooks.map(({ unitId, typeCodes }) => ({ unitId, typeCodes: typesOf(typeCodes) })),
    wouldRepeat: given.unitId === null && (await areTypesNumbered(given, agencyId)),
  }
}

// Numbers of these types already given in the year it would open in would be given once more.
async function areTypesNumbered(
  { kind, typeCodes, opensOn }: Given,
  agencyId: number,
): Promise<boolean> {
  if (kind === 'incoming' || typeCodes.length === 0) return false
  const numbered = await row(
    `SELECT d.id FROM documents d JOIN register_entries e ON e.document_id = d.id
     WHERE d.agency_id = :agencyId AND d.direction = 'outgoing' AND d.type_code IN (:typeCodes)
       AND d.issued_on >= :since LIMIT 1`,
    { agencyId, typeCodes, since: `${opensOn.slice(0, 4)}-01-01` },
  )
  return numbered !== undefined
}
