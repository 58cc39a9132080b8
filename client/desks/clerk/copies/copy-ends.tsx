import { Select, TextArea } from '../../../parts/field.tsx'
import { useWords } from '../../../words/index.ts'
import { useSigners } from './signers.ts'

interface CopyEndsProps {
  signer: string
  onSigner: (postId: string) => void
  recipients: string
  onRecipients: (recipients: string) => void
}

/** Who signs a copy, and whom it is for. */
export function CopyEnds({ signer, onSigner, recipients, onRecipients }: CopyEndsProps) {
  const { copies } = useWords()
  return (
    <>
      <Select
        label={copies.signer}
        value={signer}
        onValue={onSigner}
        options={useSigners()}
        isRequired
      />
      <TextArea
        label={copies.recipients}
        hint={copies.recipientsHint}
        value={recipients}
        onValue={onRecipients}
      />
    </>
  )
}
