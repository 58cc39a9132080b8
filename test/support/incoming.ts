import { registerIncoming, type ArrivalGiven } from '../../server/documents/register-incoming.ts'
import { act } from '../../server/journal/act.ts'
import type { Context, Role } from '../../server/platform/context.ts'
import { insert, row, rows, transact } from '../../server/platform/database.ts'
import { dayOf } from '../../server/platform/days.ts'
import { files } from '../../server/platform/files.ts'
import { newId } from '../../server/platform/identifiers.ts'
import { deployAll } from './processes.ts'
import { personIdOf, plantProvince, postIdOf } from './province.ts'

/** The demonstration province with its processes. */
export async function plantOffice(): Promise<void> {
  await plantProvince()
  await deployAll()
}

/** Somebody of the province acting now, for acts that a test does without a browser. */
export async function contextOf(logIn: string): Promise<Context> {
  const postId = await postIdOf(logIn)
  const post = await row<{ agencyId: number; unitId: number | null }>(
    'SELECT agency_id, unit_id FROM posts WHERE id = :postId',
    { postId },
  )
  const held = await rows<{ role: Role }>('SELECT role FROM post_roles WHERE post_id = :postId', {
    postId,
  })
  const roles = held.map(({ role }) => role)
  const personId = await personIdOf(logIn)
  const at = new Date().toISOString()
  const who = { personId, name: logIn, day: dayOf(at), roles }
  const actor = { ...who, postId, agencyId: 0, unitId: null, ...post }
  return { actor, at, requestId: 'test' }
}

const register = act('document.register', registerIncoming, (_, { documentId }) => documentId)

const letter: Omit<ArrivalGiven, 'file'> = {
  typeCode: 'CV',
  abstract: 'V/v báo cáo tình hình thực hiện kế hoạch sáu tháng cuối năm',
  reference: '15/BC-UBND',
  issuedOn: '2026-11-18',
  issuerName: 'Ủy ban nhân dân xã Bình Lâm',
}

/** A document that has arrived and stands in the book of the clerk's body; gives its identifier. */
export async function registeredBy(
  clerk: string,
  given: Partial<ArrivalGiven> = {},
): Promise<number> {
  const context = await contextOf(clerk)
  await openBook(context.actor.agencyId)
  const file = { ...(await files().keep(Buffer.from('%PDF-1.7 with nothing in it'))), pages: 2 }
  const { documentId } = await register({ ...letter, file, ...given }, context)
  return documentId
}

/** Opens the book of incoming documents of a body, unless it has one. */
export async function openBook(agencyId: number): Promise<void> {
  const kind = 'incoming'
  const values = { agencyId, kind }
  const book = await row(
    'SELECT id FROM registers WHERE agency_id = :agencyId AND kind = :kind',
    values,
  )
  if (book) return
  const given = { ...values, id: newId(), name: 'Sổ đăng ký văn bản đến', numbersPerType: 0 }
  await transact(() => insert('registers', given))
}
