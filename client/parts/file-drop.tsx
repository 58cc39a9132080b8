import { useRef, useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Field } from './field.tsx'

interface FileDropProps {
  label: string
  accept: string
  onFile: (file: File | undefined) => void
  isRequired?: boolean
}

/** A file chosen or dropped. */
export function FileDrop({ label, accept, onFile, isRequired }: FileDropProps) {
  const { forms } = useWords()
  const input = useRef<HTMLInputElement>(null)
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
            const files = event.dataTransfer?.files
            if (input.current && files) input.current.files = files
            take(files?.[0])
          }}
        >
          <input
            ref={input}
            type="file"
            accept={accept}
            required={isRequired ?? false}
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
