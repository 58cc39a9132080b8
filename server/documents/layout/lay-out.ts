import type { VerificationMark } from '../verification/mark.ts'
import type { DraftContent } from './content.ts'
import { placesOf } from './places.ts'
import type { Places } from './places.ts'
import { pageData } from './prepare.ts'
import { typeset } from './typesetter.ts'

/** A draft as a PDF/A-2b file, with the places that signature and issue will fill. */
export interface LaidOut {
  pdf: Uint8Array
  pages: number
  places: Places
}

/** Refuses a draft with characters that the document font lacks; names each once. */
export class CharacterNotInFont extends Error {
  readonly code = 'layout.character_not_in_font'
  readonly characters: readonly string[]

  constructor(characters: readonly string[]) {
    super(`Not in the document font: ${characters.join(' ')}`)
    this.characters = characters
  }
}

/** Lays a draft out as its profile prescribes; the same content, time and mark give the same bytes. */
export async function layOut(
  content: DraftContent,
  at: string,
  verification: VerificationMark | null = null,
): Promise<LaidOut> {
  const data = JSON.stringify(pageData(content, verification))
  const seconds = Math.floor(Date.parse(at) / 1_000)
  const reply = await typeset({ template: `${content.profile}.typ`, data, seconds })
  if ('failure' in reply) throw failureOf(reply.failure)
  return { pdf: reply.pdf, pages: reply.pages, places: placesOf(reply.marks) }
}

function failureOf(failure: string): Error {
  const missing = [...failure.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)]
  if (missing.length === 0) return new Error(failure)
  return new CharacterNotInFont([...new Set(missing.map(([, text = '']) => unescaped(text)))])
}

/** Undoes the escapes of the typesetter's message, e.g. `\u{7}`. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
