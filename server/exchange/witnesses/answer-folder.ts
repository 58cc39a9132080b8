import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { countersign } from '../../journal/log/witnesses/countersign.ts'
import { keepText, textOf } from '../../journal/log/kept-file.ts'

const mostCharacters = 100_000

/** Answers every submission that was carried into a folder by hand and has no answer beside it yet, as a witness. */
export async function answerFolder(folder: string, at: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names.filter((each) => /^[\da-f]{12}-\d{1,15}\.submission$/.test(each))) {
    const answerName = name.replace(/submission$/, 'answer')
    if (names.includes(answerName)) continue
    const body = (await textOf(join(folder, name))) ?? ''
    const { status, mediaType, text } = await countersign(body.slice(0, mostCharacters), at)
    await keepText(join(folder, answerName), `${String(status)} ${mediaType}\n${text}`)
  }
}
