import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LanguageButtons } from '../parts/language-buttons.tsx'
import { rememberedLanguage, rememberLanguage, useWords, WordsPlace } from '../words/index.ts'
import type { Language } from '../words/index.ts'
import '../styles/verify.css'

/** A page for anyone, signed in or not: its bar with the languages, and what is inside. */
export function PublicFrame({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(rememberedLanguage())
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (chosen: Language): void => {
    rememberLanguage(chosen)
    setLanguage(chosen)
  }
  return (
    <WordsPlace.Provider value={language}>
      <Head language={language} onLanguage={choose} />
      {children}
    </WordsPlace.Provider>
  )
}

interface HeadProps {
  language: Language
  onLanguage: (language: Language) => void
}

function Head({ language, onLanguage }: HeadProps) {
  const { name } = useWords()
  return (
    <header class="bar">
      <a class="brand" href="/">
        <img src="/icon.svg" width="28" height="28" alt="" />
        {name}
      </a>
      <LanguageButtons language={language} onLanguage={onLanguage} />
    </header>
  )
}
