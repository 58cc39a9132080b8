import { useState } from 'preact/hooks'
import type { Acting } from '../query.ts'
import { useWords } from '../words/index.ts'
import { FormDialog } from './dialog.tsx'
import { TextArea } from './field.tsx'
import { tell } from './toast.ts'

interface TextDialogProps<Input> {
  title: string
  label: string
  isRequired?: boolean
  acting: Acting<Input, unknown>
  /** The input of the act with what was written; null when nothing was. */
  inputOf: (text: string | null) => Input
  onClose: () => void
}

/** An act that takes one text. */
export function TextDialog<Input>(props: TextDialogProps<Input>) {
  const { title, label, isRequired = false, acting, inputOf, onClose } = props
  const { done, optional } = useWords()
  const [text, setText] = useState('')
  return (
    <FormDialog
      title={title}
      submit={title}
      onClose={onClose}
      isBusy={acting.isRunning}
      problem={acting.problem}
      onSubmit={async () => {
        await acting.run(inputOf(text.trim() || null))
        tell(done.sent)
      }}
    >
      <TextArea
        label={isRequired ? label : `${label} (${optional})`}
        value={text}
        onValue={setText}
        isRequired={isRequired}
      />
    </FormDialog>
  )
}
