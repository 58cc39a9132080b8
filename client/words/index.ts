import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en } from './en.ts'
import { reasonIn } from './reasons/dated.ts'
import { reasonWords } from './reasons/index.ts'
import { vi, type Words } from './vi.ts'

/** A language of the screens. */
export type Language = 'vi' | 'en'

const dictionaries: Record<Language, Words> = { vi, en }

/** The language of everything inside. */
export const WordsPlace = createContext<Language>('vi')

/** The language chosen on this computer before anybody has signed in. */
export function rememberedLanguage(): Language {
  return localStorage.getItem('language') === 'en' ? 'en' : 'vi'
}

/** Remembers the language for the sign-in screen of this computer. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem('language', language)
}

/** The words of the screen in the person's language. */
export function useWords(): Words {
  return dictionaries[useContext(WordsPlace)]
}

/** The language of the screen. */
export function useLanguage(): Language {
  return useContext(WordsPlace)
}

/** The words of a reason code; a code without words shows itself. */
export function useReason(): (code: string) => string {
  const language = useLanguage()
  return (code) => reasonIn(reasonWords, code, language)
}

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** How days, moments and numbers are written, always in Vietnam's time. */
export function useFormats() {
  const locale = locales[useLanguage()]
  const timeZone = 'Asia/Ho_Chi_Minh'
  const date = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone } as const
  const day = new Intl.DateTimeFormat(locale, date)
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  const second = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'medium' })
  const number = new Intl.NumberFormat(locale)
  return {
    day: (text: string | null) => (text ? day.format(new Date(`${text}T00:00:00+07:00`)) : ''),
    moment: (text: string | null) => (text ? joined(new Date(text), [day, time]) : ''),
    /** To the second, for proofs. */
    exact: (text: string | null) => (text ? joined(new Date(text), [day, second]) : ''),
    number: (value: number) => number.format(value),
  }
}

// The day first, as people write it; Intl in Vietnamese would put the hour before it.
function joined(moment: Date, formats: readonly Intl.DateTimeFormat[]): string {
  return formats.map((format) => format.format(moment)).join(' ')
}
