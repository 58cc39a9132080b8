import { expect } from 'chai'
import { databaseDigest } from '../support/database-digest.ts'
import { desk, type Name } from './directing.ts'

/** What a refused request answers: its status and its reasons; the whole database is as it was. */
export async function refusal(name: Name, path: string, body: object = {}): Promise<unknown[]> {
  const from = await desk(name)
  const before = await databaseDigest()
  const answer = await from.post(path, body)
  expect(await databaseDigest()).to.equal(before)
  return [answer.status, ...answer.reasons]
}
