import { useState } from 'preact/hooks'
import { uploadMainFile } from '../../../server/documents/contract.ts'
import type { InputOf } from '../../../server/platform/endpoint.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'

type Secrecy = InputOf<typeof uploadMainFile>['secrecy']

const levels = ['none', 'confidential', 'secret', 'top-secret'] as const

/** A finished PDF in place of the drafted text; its drafter declares that it is not secret. */
export function UploadDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const words = useWords()
  const uploading = useAct(uploadMainFile)
  const [secrecy, setSecrecy] = useState('')
  const [file, setFile] = useState<File>()
  const isSecret = secrecy !== '' && secrecy !== 'none'
  const upload = async (): Promise<void> => {
    if (!file || isSecret) throw new Error(words.forms.secrecyNote)
    await uploading.run({ documentId, secrecy: secrecy as Secrecy }, { file: [file] })
    tell(words.done.sent)
  }
  return (
    <FormDialog
      title={words.acts.upload}
      submit={words.acts.upload}
      onClose={onClose}
      isBusy={uploading.isRunning}
      problem={uploading.problem}
      onSubmit={upload}
    >
      <Select
        label={words.forms.secrecy}
        value={secrecy}
        onValue={setSecrecy}
        options={levels.map((level) => [level, words.forms.secrecyLevels[level]] as const)}
        isRequired
      />
      {isSecret && <p class="note bad">{words.forms.secrecyNote}</p>}
      <FileDrop label={words.forms.file} accept="application/pdf" onFile={setFile} />
    </FormDialog>
  )
}
