import { join } from 'node:path'
import { common, government } from '../../../bin/demo/hands.ts'
import { issue } from '../../../bin/demo/outgoing.ts'
import { readVersion, showDocument } from '../../../server/documents/contract.ts'
import { openEmbedded, select } from '../../support/embedded-database.ts'
import { running } from './desk-browser.ts'
import { office } from './to-sign.ts'

/** A decision as it was issued: its file, and the code that is printed on it. */
export interface IssuedDecision {
  reference: string
  code: string
  file: Buffer
}

/** Issues a decision of the people's committee on this subject. */
export async function issuedDecision(abstract: string): Promise<IssuedDecision> {
  const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Các cơ quan chịu trách nhiệm thi hành.'
  const recipients = [{ agencyId: null, name: 'Như Điều 2', purpose: 'act' as const }]
  const draft = { ...common, abstract, text, typeCode: 'decision', recipients }
  const { id: documentId, reference, clerk } = await issue(office(), government, draft)
  const { versions } = await clerk.call(showDocument, { documentId })
  const version = Math.max(...versions.map((each) => each.version))
  const file = Buffer.from(await clerk.read(readVersion, { documentId, version }))
  return { reference, file, code: await codeOf(documentId) }
}

async function codeOf(documentId: number): Promise<string> {
  const database = openEmbedded(join(running().dataFolder, 'tamcap.sqlite'))
  const sql = `SELECT code FROM verification_codes WHERE document_id = ${String(documentId)}`
  const [found] = (await select(database, sql)) as { code: string }[]
  await database.close()
  return found?.code ?? ''
}
