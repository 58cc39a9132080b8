import { useEffect, useRef } from 'preact/hooks'
import { Button } from './parts/button.tsx'
import { useWords } from './words/index.ts'

const sheet = [
  ['J', 'next'],
  ['K', 'previous'],
  ['N', 'primary'],
  ['S', 'sign'],
  ['⇧ S', 'signSeveral'],
  ['T', 'return'],
  ['C', 'forward'],
  ['B', 'note'],
  ['/', 'search'],
  ['?', 'help'],
] as const

/** Which key does what. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" onClose={onClose}>
      <form method="dialog">
        <h2 id="keys-title">{words.keys}</h2>
        <dl class="facts keys">
          {sheet.map(([key, says]) => (
            <>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words.keyHelp[says]}</dd>
            </>
          ))}
        </dl>
        <div class="buttons">
          <Button type="submit">{words.close}</Button>
        </div>
      </form>
    </dialog>
  )
}
