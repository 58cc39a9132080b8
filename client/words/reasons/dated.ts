type Words = Readonly<Record<string, { vi: string; en: string }>>

/** The words of a reason in a language, with the day that its code may name after an @ (`noun.reason@2026-11-20`) in the place of `{day}`; the code itself where there are none. */
export function reasonIn(words: Words, code: string, language: 'vi' | 'en'): string {
  const [bare = '', day = ''] = code.split('@')
  return words[bare]?.[language].replace('{day}', day.split('-').toReversed().join('/')) ?? code
}
