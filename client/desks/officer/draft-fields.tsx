import { TextArea, TextField } from '../../parts/field.tsx'
import { useWords } from '../../words/index.ts'
import { DraftChoices } from './draft-choices.tsx'
import { DraftRecipients } from './draft-recipients.tsx'
import type { DraftState } from './draft-state.ts'

type TextName = 'abstract' | 'addressees' | 'legalBases' | 'text'

interface DraftFieldsProps {
  draft: DraftState
  change: (changed: Partial<DraftState>) => void
}

/** Everything that the drafter says; how it looks on the page follows from it. */
export function DraftFields({ draft, change }: DraftFieldsProps) {
  const { document, forms } = useWords()
  const bound = (name: TextName) => ({
    value: draft[name],
    onValue: (value: string) => {
      change({ [name]: value })
    },
  })
  return (
    <>
      <DraftChoices draft={draft} change={change} />
      <TextField label={document.abstract} maxLength={500} isRequired {...bound('abstract')} />
      <TextArea label={forms.addressees} {...bound('addressees')} />
      <TextArea label={forms.legalBases} {...bound('legalBases')} />
      <TextArea label={forms.text} hint={forms.textHint} isTall {...bound('text')} />
      <DraftRecipients draft={draft} change={change} />
      <NotSecret
        isChecked={draft.isNotSecret}
        onCheck={(isNotSecret) => {
          change({ isNotSecret })
        }}
      />
    </>
  )
}

function NotSecret({
  isChecked,
  onCheck,
}: {
  isChecked: boolean
  onCheck: (isChecked: boolean) => void
}) {
  const { forms } = useWords()
  return (
    <label class="check">
      <input
        type="checkbox"
        required
        checked={isChecked}
        onChange={(event) => {
          onCheck(event.currentTarget.checked)
        }}
      />
      {forms.notSecret}
    </label>
  )
}
