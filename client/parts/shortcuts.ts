import { useEffect } from 'preact/hooks'

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

/** Runs what belongs to a key while nobody types in a field; single consonants only, so that Telex never takes them. */
export function useShortcuts(keys: Record<string, (() => void) | undefined>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && typing.has(event.target.tagName)
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      const run = keys[event.key.toLowerCase()]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('keydown', pressed)
    }
  })
}
