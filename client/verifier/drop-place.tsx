import { useRef, useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { useEvidenceWords } from './words.ts'

interface DropPlaceProps {
  onFile: (file: File) => void
  isAnother: boolean
}

/** Where a bundle is dropped or chosen. */
export function DropPlace({ onFile, isAnother }: DropPlaceProps) {
  const words = useEvidenceWords()
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
        accept=".zip,application/zip"
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
