import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import { folded } from '../platform/text.ts'
import { refusingRival } from './administration.ts'
import type { addPerson as endpoint } from './contract.ts'
import { asLogIn, hashPassword } from './passwords.ts'
import { whyNotAdministrator, whyNotPassword } from './rules.ts'
import { Person } from './tables.ts'

/** Enters a person who may sign in; the password is hashed before the act, which then holds no lock for so long. */
export async function addPerson(
  given: InputOf<typeof endpoint>,
  context: Context,
): Promise<{ id: number }> {
  refuseIf(403, whyNotAdministrator(context.actor.roles))
  refuseIf(409, whyNotPassword(given.password))
  const passwordHash = await hashPassword(given.password)
  return await add({ name: given.name, logIn: asLogIn(given.logIn), passwordHash }, context)
}

const add = act(
  'person.add',
  async (given: { name: string; logIn: string; passwordHash: string }) => {
    const id = newId()
    const foldedName = folded(given.name)
    await refusingRival('person.log_in_taken', () =>
      Person.create({ id, ...given, foldedName, language: 'vi' }),
    )
    return { id }
  },
  (_, { id }) => id,
)
