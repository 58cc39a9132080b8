import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { registeredBy } from '../support/incoming.ts'

/** A work file as one opens it. */
export const given = { code: '01.TH', title: 'Kế hoạch phát triển năm 2026', retention: 10 }

/** A work file that somebody has opened; gives its identifier. */
export async function openedBy(from: Desk, code = given.code): Promise<number> {
  return (await from.post('/dossiers', { ...given, code })).body.id
}

/** A document of the provincial people's committee that stands at a stage. */
export async function documentAt(stage: string): Promise<number> {
  const documentId = await registeredBy('vanthu.ubnd')
  await transact(() =>
    change('UPDATE documents SET stage = :stage WHERE id = :documentId', { stage, documentId }),
  )
  return documentId
}

/** What a refused request answers: its status and its reasons; the whole database is as it was. */
export async function refusal(logIn: string, path: string, body: object): Promise<unknown[]> {
  const from = await signedIn(logIn)
  const before = await databaseDigest()
  const answer = await from.post(path, body)
  expect(await databaseDigest()).to.equal(before)
  return [answer.status, ...answer.reasons]
}
