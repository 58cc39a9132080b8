import { useState } from 'preact/hooks'
import { addAnnex, uploadMainFile } from '../../../server/documents/contract.ts'
import type { InputOf } from '../../../server/platform/endpoint.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'

type Secrecy = InputOf<typeof uploadMainFile>['secrecy']

const levels = ['none', 'confidential', 'secret', 'top-secret'] as const

interface UploadDialogProps {
  documentId: number
  /** The main file, a PDF, or one more annex of any kind. */
  what: 'upload' | 'annex'
  onClose: () => void
}

/** A finished PDF in place of the drafted text, or an annex; its drafter declares that it is not secret. */
export function UploadDialog({ documentId, what, onClose }: UploadDialogProps) {
  const words = useWords()
  const mainFile = useAct(uploadMainFile)
  const annex = useAct(addAnnex)
  const uploading = what === 'annex' ? annex : mainFile
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
      title={words.acts[what]}
      submit={words.acts[what]}
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
      <FileDrop
        label={what === 'annex' ? words.document.annexes : words.forms.file}
        accept={what === 'annex' ? '' : 'application/pdf'}
        onFile={setFile}
        isRequired
      />
    </FormDialog>
  )
}
