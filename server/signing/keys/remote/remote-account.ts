import { act } from '../../../journal/act.ts'
import { change, insert, row } from '../../../platform/database.ts'

/** The account by which a person is known at the remote service; nothing while they have named none. */
export async function remoteAccount(personId: number): Promise<string | undefined> {
  const named = await row<{ account: string }>(
    'SELECT account FROM remote_accounts WHERE person_id = :personId',
    { personId },
  )
  return named?.account
}

/** Names one's own account at the remote service. */
export const nameRemoteAccount = act(
  'person.name_remote_account',
  async ({ account }: { account: string }, { actor: { personId }, at: namedAt }) => {
    await change('DELETE FROM remote_accounts WHERE person_id = :personId', { personId })
    await insert('remote_accounts', { personId, account, namedAt })
    return { id: personId }
  },
  (_, { id }) => id,
)
