import { useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Field } from './field.tsx'

interface FileDropProps {
  label: string
  accept: string
  onFile: (file: File | undefined) => void
}

/** A file chosen or dropped. */
export function FileDrop({ label, accept, onFile }: FileDropProps) {
  const { forms } = useWords()
  const [name, setName] = useState('')
  const take = (file: File | undefined): void => {
    setName(file?.name ?? '')
    onFile(file)
  }
  return (
    <Field label={label} hint={name || forms.dropFile}>
      {(tied) => (
        <div
          class="drop"
          onDragOver={(event) => {
            event.preventDefault()
          }}
          onDrop={(event) => {
            event.preventDefault()
            take(event.dataTransfer?.files[0])
          }}
        >
          <input
            type="file"
            accept={accept}
            {...tied}
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
            }}
          />
        </div>
      )}
    </Field>
  )
}
