import { useLayoutEffect, useRef } from 'preact/hooks'

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

/** Runs what belongs to a key while nobody types in a field; single consonants only, so that Telex never takes them, or `shift+` and one. */
export function useShortcuts(keys: Record<string, (() => void) | undefined>): void {
  // What a key does begins, changes and ends with what is shown, not a moment after it.
  const shown = useRef(keys)
  shown.current = keys
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && typing.has(event.target.tagName)
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      const run = shown.current[nameOf(event)]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('keydown', pressed)
    }
  }, [])
}

// What Shift makes of a sign, such as “?”, is a key of its own; of a letter it is not.
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const name = key.toLowerCase()
  return shiftKey && /^[a-z]$/.test(name) ? `shift+${name}` : name
}
