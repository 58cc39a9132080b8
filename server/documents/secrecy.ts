import { isUtf8 } from 'node:buffer'
import type { Upload } from '../platform/endpoint.ts'
import { log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { firstPageLines } from './layout/first-page-lines.ts'
import { UnreadablePdf } from './layout/pdf-text.ts'

/** What a clerk or drafter declares of a file. */
export type DeclaredSecrecy = 'none' | 'confidential' | 'secret' | 'top-secret'

const marks = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']

/** Whether a line of text is a stamp of state secrecy and nothing else. */
export function isSecretMark(line: string): boolean {
  return marks.includes(line.normalize('NFC').trim().replace(/\s+/g, ' '))
}

/**
 * Refuses a file that is declared secret or whose first page bears a stamp of secrecy, while it is in
 * memory only; the log says that it happened, nothing of the file. A PDF that cannot be read is refused
 * too; a plain text is read whole; of an image, and of every other kind of file, the declaration counts.
 * Source: Luật Bảo vệ bí mật nhà nước 117/2025/QH15.
 */
export async function refuseSecret(upload: Upload, declared: DeclaredSecrecy): Promise<void> {
  const { bytes } = upload
  await readUnlessSecret(declared, async () => ({
    firstLines: isPdf(bytes) ? await firstPageLines(bytes) : linesOf(plainText(bytes)),
  }))
}

/** What is read of a file along with the lines of its first page, unless it is secret or cannot be read. */
export async function readUnlessSecret<Read extends { firstLines: string[] }>(
  declared: DeclaredSecrecy,
  read: () => Promise<Read>,
): Promise<Read> {
  if (declared !== 'none') refuse('declared')
  const found = await readable(read)
  if (found.firstLines.some(isSecretMark)) refuse('stamped')
  return found
}

/** Refuses typed text with a line that is a stamp of secrecy. */
export function refuseSecretText(text: string): void {
  if (linesOf(text).some(isSecretMark)) refuse('typed')
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\f]/)
}

// What is no UTF-8 is no plain text: a picture or a packed document, of which the declaration counts.
function plainText(bytes: Uint8Array): string {
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : ''
}

function refuse(how: 'declared' | 'stamped' | 'typed'): never {
  log.warn({ how }, 'a secret document was refused before it was stored')
  throw new Refusal(422, ['document.is_secret'])
}

/** Whether bytes claim to be a PDF; the header may stand within the first kilobyte (ISO 32000-1, Annex H). */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

async function readable<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (problem) {
    if (problem instanceof UnreadablePdf) throw new Refusal(422, ['document.unreadable_pdf'])
    throw problem
  }
}
