import { plantDemonstration } from '../../server/agencies/demonstration/plant.ts'
import { installationContext } from '../../server/platform/context.ts'
import { row, rows } from '../../server/platform/database.ts'

/** Puts the demonstration province into the empty database of a test. */
export async function plantProvince(): Promise<void> {
  await plantDemonstration(installationContext('test'))
}

/** The identifier of the body with a code, such as `A90` for the provincial Party committee. */
export async function bodyId(code: string): Promise<number> {
  const found = await row<{ id: number }>('SELECT id FROM agencies WHERE code = :code', { code })
  if (!found) throw new Error(`no body has the code ${code}`)
  return found.id
}

/** The post that a person holds, by their log-in. */
export async function postIdOf(logIn: string): Promise<number> {
  const found = await row<{ postId: number }>(
    `SELECT h.post_id FROM holdings h JOIN people p ON p.id = h.person_id
     WHERE p.log_in = :logIn ORDER BY h.id`,
    { logIn },
  )
  if (!found) throw new Error(`${logIn} holds no post`)
  return found.postId
}

/** The identifier of a person, by their log-in. */
export async function personIdOf(logIn: string): Promise<number> {
  const found = await row<{ id: number }>('SELECT id FROM people WHERE log_in = :logIn', { logIn })
  if (!found) throw new Error(`nobody has the log-in ${logIn}`)
  return found.id
}

/** The details of the last line of an act. */
export async function detailsOf(act: string): Promise<Record<string, unknown>> {
  const [line] = await linesOf(act)
  return (JSON.parse(line?.line ?? '{}') as { details: Record<string, unknown> }).details
}

/** The journal lines of an act, the last one first. */
export async function linesOf(act: string): Promise<{ subject: string; line: string }[]> {
  return await rows(
    'SELECT subject, line FROM journal_lines WHERE act = :act ORDER BY at DESC, id DESC',
    { act },
  )
}
