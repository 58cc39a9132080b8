import { TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/index.ts'
import type { FormProps } from './when-and-why.tsx'

/** The new name of a body, its part of symbols and its place. */
export function NewName({ form: { renamed }, onChange }: FormProps) {
  const { bodyChanges: words, administration } = useWords()
  const change = (changes: Partial<typeof renamed>): void =>
    onChange({ renamed: { ...renamed, ...changes } })
  return (
    <div class="form-grid thirds">
      <TextField
        label={words.name}
        value={renamed.name}
        onValue={(name) => change({ name })}
        maxLength={200}
        isRequired
      />
      <TextField
        label={administration.organCode}
        value={renamed.organCode}
        onValue={(organCode) => change({ organCode })}
        maxLength={30}
        isRequired
      />
      <TextField
        label={administration.place}
        value={renamed.placeName}
        onValue={(placeName) => change({ placeName })}
        maxLength={100}
        isRequired
      />
    </div>
  )
}
