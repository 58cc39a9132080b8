import { randomBytes } from 'node:crypto'
import { insert, row } from '../../platform/database.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfLetter = 5
const codeBytes = 10

/** A new public code: 80 random bits as sixteen letters of Crockford’s base 32, which has no I, L, O and U. */
export function newVerificationCode(): string {
  const bits = [...randomBytes(codeBytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(new RegExp(`.{${String(bitsOfLetter)}}`, 'g')) ?? []
  return letters.map((letter) => alphabet[Number.parseInt(letter, 2)] ?? '').join('')
}

/** A code as it is printed, in groups of four. */
export function spelt(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-')
}

/** Gives a document its code inside an act; it keeps it whatever is drafted anew. */
export async function giveCode(documentId: number, code: string): Promise<void> {
  await insert('verification_codes', { documentId, code })
}

/** The code of a document; nothing where it was drafted before there were codes. */
export async function codeOf(documentId: number): Promise<string | undefined> {
  const found = await row<{ code: string }>(
    'SELECT code FROM verification_codes WHERE document_id = :documentId',
    { documentId },
  )
  return found?.code
}
