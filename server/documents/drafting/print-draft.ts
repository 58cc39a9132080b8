import { files } from '../../platform/files.ts'
import { Refusal, type FieldProblem } from '../../platform/refusal.ts'
import type { DraftContent } from '../layout/content.ts'
import { CharacterNotInFont, layOut, type LaidOut } from '../layout/lay-out.ts'
import { verificationMark } from '../verification/mark.ts'
import type { VersionGiven } from '../versions.ts'

/** Lays a composed draft out, with the code by which it will be looked up; characters that no font has are refused, and named. */
export async function printDraft(
  content: DraftContent,
  at: string,
  code?: string,
): Promise<LaidOut> {
  try {
    return await layOut(content, at, code === undefined ? null : verificationMark(code))
  } catch (problem) {
    if (problem instanceof CharacterNotInFont) {
      throw new Refusal(422, ['document.character_not_in_font'], missing(problem))
    }
    throw problem
  }
}

function missing({ characters }: CharacterNotInFont): FieldProblem[] {
  return characters.map((path) => ({ path: spelt(path), code: 'character_not_in_font' }))
}

// What cannot be printed may not show on a screen either: its code point can be looked for.
function spelt(text: string): string {
  const points = Array.from(text).map((each) => each.codePointAt(0)?.toString(16).toUpperCase())
  return `${text} (${points.map((point) => `U+${(point ?? '').padStart(4, '0')}`).join(' ')})`
}

/** Prints a composed draft and keeps its file: the version that an act then names. */
export async function keepPrinted(
  content: DraftContent,
  at: string,
  code: string,
): Promise<VersionGiven> {
  const { pdf, pages, places } = await printDraft(content, at, code)
  return { kind: 'drafted', ...(await files().keep(pdf)), pages, content, places }
}
