import { refuseUnlessKeeper, refusingRival } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import type { namePersonIdentifier as description } from './contract.ts'
import { plainIdentifier } from './identifiers.ts'

/** A number by which a person is known in certificates. */
export interface PersonIdentifier {
  personId: number
  identifier: string
}

/** Keeps the numbers of a certificate as those of the person, as far as they are new; inside an act. */
export async function keepIdentifiers(
  identifiers: readonly string[],
  { actor: { personId }, at: namedAt }: Pick<Context, 'actor' | 'at'>,
): Promise<void> {
  if (identifiers.length === 0) return
  const given = identifiers.map((identifier) => ({ identifier, personId, namedAt }))
  await refusingRival('signing.identifier_of_another', () => insert('person_identifiers', given))
}

/** Names, as administrator of the body that keeps the installation, the one number by which a person is known; without one the first certificate tells. */
export async function namePersonIdentifier(
  { logIn, identifier }: InputOf<typeof description>,
  context: Context,
) {
  await refuseUnlessKeeper(context.actor)
  const person = found(
    await row<{ id: number }>('SELECT id FROM people WHERE log_in = :logIn', { logIn }),
    'person.not_found',
  )
  const plain = identifier === null ? null : plainIdentifier(identifier)
  refuseIf(422, plain === '' ? ['signing.identifier_senseless'] : [])
  return await replaceIdentifiers({ personId: person.id, identifier: plain }, context)
}

const replaceIdentifiers = act(
  'person.name_identifier',
  async (
    { personId, identifier }: { personId: number; identifier: string | null },
    { at: namedAt },
  ) => {
    await change('DELETE FROM person_identifiers WHERE person_id = :personId', { personId })
    if (identifier !== null) {
      await refusingRival('signing.identifier_of_another', () =>
        insert('person_identifiers', { personId, identifier, namedAt }),
      )
    }
    return { id: personId }
  },
  ({ personId }) => personId,
)
