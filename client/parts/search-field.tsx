import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { useRested } from './rested.ts'
import { useShortcuts } from './shortcuts.ts'

interface SearchFieldProps {
  value: string
  onValue: (value: string) => void
  hint?: string
}

/** Words to look for in a list; asked for once the typing rests, reached by the key `/`. */
export function SearchField({ value, onValue, hint }: SearchFieldProps) {
  const { search, searchHint } = useWords()
  const place = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const rested = useRested(text.trim())
  useEffect(() => {
    if (rested !== value) onValue(rested)
  }, [rested])
  useShortcuts({ '/': () => place.current?.focus() })
  return (
    <input
      ref={place}
      type="search"
      class="input"
      aria-label={search}
      placeholder={hint ?? searchHint}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value.normalize('NFC'))
      }}
    />
  )
}
