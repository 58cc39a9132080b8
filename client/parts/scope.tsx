import { useRef } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { useShortcuts } from './shortcuts.ts'

/** Only what waits for one's post, or everything of one's body. */
export type ScopeValue = 'waiting' | 'all'

interface ScopeProps {
  scope: ScopeValue
  onScope: (scope: ScopeValue) => void
  text: string
  onText: (text: string) => void
}

/** What a list shows: waiting or all, and the words searched for, with or without accents. */
export function Scope({ scope, onScope, text, onText }: ScopeProps) {
  const words = useWords()
  const search = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => search.current?.focus() })
  return (
    <>
      <div class="segments" role="group" aria-label={words.scope.label}>
        {(['waiting', 'all'] as const).map((value) => (
          <button
            type="button"
            key={value}
            aria-pressed={scope === value}
            onClick={() => {
              onScope(value)
            }}
          >
            {words.scope[value]}
          </button>
        ))}
      </div>
      <input
        ref={search}
        type="search"
        class="input"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        onInput={(event) => {
          onText(event.currentTarget.value.normalize('NFC'))
        }}
      />
    </>
  )
}
