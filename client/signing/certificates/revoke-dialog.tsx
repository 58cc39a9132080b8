import { useState } from 'preact/hooks'
import { revocationReason, revokeCertificate } from '../../../server/signing/authority/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { readCertificates } from './read-certificates.ts'

type Reason = ReturnType<typeof revocationReason.parse>

/** Whose certificate is revoked, DER in base64; nothing where it is given as a file. */
export interface Revoked {
  name: string | undefined
  certificate: string | undefined
}

interface RevokeDialogProps {
  revoked: Revoked
  onClose: () => void
}

/** Revokes a certificate for good, with the reason. */
export function RevokeDialog({ revoked, onClose }: RevokeDialogProps) {
  const { certificates: words } = useSignDeskWords()
  const revoking = useAct(revokeCertificate)
  const [reason, setReason] = useState<Reason | ''>('')
  const [file, setFile] = useState<File>()
  const submit = async (): Promise<void> => {
    const certificate = revoked.certificate ?? (file && (await readCertificates(file)).certificate)
    if (!certificate || reason === '') throw new Error('not filled in')
    const { name } = await revoking.run({ certificate, reason })
    tell(words.revoked(name))
  }
  return (
    <FormDialog
      title={revoked.name ? `${words.revokeTitle}: ${revoked.name}` : words.revokeTitle}
      submit={words.revoke}
      onSubmit={submit}
      onClose={onClose}
      isBusy={revoking.isRunning}
      problem={revoking.problem}
    >
      <p>{words.revokeNote}</p>
      {!revoked.certificate && (
        <FileDrop label={words.file} accept=".cer,.crt,.pem,.der" onFile={setFile} isRequired />
      )}
      <Select
        label={words.reason}
        value={reason}
        onValue={(value) => setReason(value as Reason)}
        options={revocationReasons.map((each) => [each, words.reasons[each]] as const)}
        isRequired
      />
    </FormDialog>
  )
}

const revocationReasons = revocationReason.options
