import { useWords, type Language } from '../words/index.ts'

interface LanguageButtonsProps {
  language: Language
  onLanguage: (language: Language) => void
}

/** The two languages, the one in use pressed. */
export function LanguageButtons({ language, onLanguage }: LanguageButtonsProps) {
  const { shell } = useWords()
  return (
    <div class="segments small" role="group" aria-label={shell.language}>
      {(['vi', 'en'] as const).map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          title={shell.languages[each]}
          aria-pressed={each === language}
          onClick={() => onLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
