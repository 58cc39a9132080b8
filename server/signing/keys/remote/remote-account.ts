import { refusingRival } from '../../../agencies/administration.ts'
import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { change, insert, row } from '../../../platform/database.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { keySettings } from '../key-settings.ts'
import { ownCredentials } from './own-credentials.ts'

/** The account by which a person is known at the remote service; nothing while they have named none. */
export async function remoteAccount(personId: number): Promise<string | undefined> {
  const named = await row<{ account: string }>(
    'SELECT account FROM remote_accounts WHERE person_id = :personId',
    { personId },
  )
  return named?.account
}

/** Names one's own account at the remote service; one without a key in one's own name, or that another has named, is refused. */
export async function nameRemoteAccount({ account }: { account: string }, context: Context) {
  refuseIf(409, keySettings().kinds.includes('remote') ? [] : ['remote.not_in_use'])
  const own = await ownCredentials(account, context)
  refuseIf(422, own.length > 0 ? [] : ['remote.account_of_another'])
  return await keepAccount({ account }, context)
}

const keepAccount = act(
  'person.name_remote_account',
  async ({ account }: { account: string }, { actor: { personId }, at: namedAt }) => {
    const named = { personId, account, namedAt }
    await refusingRival('remote.account_of_another', async () => {
      if (await replaced(named)) return
      await insert('remote_accounts', named).catch(async (problem: unknown) => {
        // Of two at once the later one finds the row of the first, and puts its own in the place.
        if (!(await replaced(named))) throw problem
      })
    })
    return { id: personId }
  },
  (_, { id }) => id,
)

// MariaDB counts only rows that an UPDATE makes different, and two at once may say just the same.
async function replaced(named: { personId: number; account: string; namedAt: string }) {
  const affected = await change(
    `UPDATE remote_accounts SET account = :account, named_at = :namedAt
     WHERE person_id = :personId`,
    named,
  )
  return affected > 0 || (await remoteAccount(named.personId)) === named.account
}
