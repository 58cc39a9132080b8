import { useEffect, useState } from 'preact/hooks'
import { Route } from 'wouter-preact'
import { LanguageButtons } from '../parts/language-buttons.tsx'
import { rememberedLanguage, rememberLanguage, useWords, WordsPlace } from '../words/index.ts'
import type { Language } from '../words/index.ts'
import { CodeForm, normalCode } from './code-form.tsx'
import { IssuedDocument } from './issued.tsx'
import { Offline } from './offline.tsx'
import { useVerifyWords } from './words.ts'
import '../styles/verify.css'

/** The public page: what was issued under a code, and what any signed PDF is worth. */
export default function Verification() {
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
      <Route path="/verify/:code?">{({ code }) => <Room code={code} key={code} />}</Route>
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

function Room({ code }: { code: string | undefined }) {
  const words = useVerifyWords()
  const { name } = useWords()
  const known = normalCode(code ?? '')
  useEffect(() => {
    document.title = `${words.title} · ${name}`
  }, [words])
  return (
    <main class="verify" id="room">
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      <CodeForm code={code} />
      {known && <IssuedDocument code={known} />}
      <Offline code={known} />
    </main>
  )
}
