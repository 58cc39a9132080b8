import { useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'

interface DropPlaceProps {
  onFile: (file: File) => void
  /** What may be chosen, as an input for files says it. */
  accept: string
  words: { choose: string; another: string; drop: string }
  isAnother: boolean
}

/** Where one file is dropped or chosen, and another afterwards. */
export function DropPlace({ onFile, accept, words, isAnother }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined): void => {
    setOver(false)
    if (file) onFile(file)
  }
  return (
    <div
      class={`drop-place ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer?.files[0])
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={words.choose}
        tabIndex={-1}
        class="visually-hidden"
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <Button look="primary" onPress={() => input.current?.click()}>
        {isAnother ? words.another : words.choose}
      </Button>
      <span class="quiet small wide-only">{words.drop}</span>
    </div>
  )
}
