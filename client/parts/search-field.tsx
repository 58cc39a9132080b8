import { useEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { useShortcuts } from './shortcuts.ts'

interface SearchFieldProps {
  value: string
  onValue: (value: string) => void
  hint?: string
}

const pauseMilliseconds = 250

/** Words to look for; asked for once the typing rests, reached by the key `/`. */
export function SearchField({ value, onValue, hint }: SearchFieldProps) {
  const { search, searchHint } = useWords()
  const place = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === value) return
    const timer = setTimeout(() => {
      onValue(wanted)
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
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
