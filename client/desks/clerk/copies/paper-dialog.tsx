import { useState } from 'preact/hooks'
import { FormDialog } from '../../../parts/dialog.tsx'
import { useReason, useWords } from '../../../words/index.ts'
import { CopyEnds } from './copy-ends.tsx'
import { useCopying } from './copying.ts'
import { PaperFields } from './paper-fields.tsx'
import { emptyPaper, takesScan, type PaperForm } from './paper-form.ts'

/** Copies a paper: its scan signed by the body, an excerpt printed anew, or the block to print under a photocopy. */
export function PaperCopyDialog({ onClose }: { onClose: () => void }) {
  const { copies } = useWords()
  const reason = useReason()
  const [form, setForm] = useState<PaperForm>(emptyPaper)
  const change = (changed: Partial<PaperForm>): void =>
    setForm((before) => ({ ...before, ...changed }))
  const { copy, isRunning, problem } = usePaperCopy(form)
  const isSecret = form.secrecy !== '' && form.secrecy !== 'none'
  return (
    <FormDialog
      title={copies.paper}
      submit={copies.make}
      onSubmit={copy}
      onClose={onClose}
      isBusy={isRunning}
      problem={problem}
      isWide
    >
      <PaperFields form={form} onChange={change} />
      <CopyEnds
        signer={form.signer}
        onSigner={(signer) => change({ signer })}
        recipients={form.recipients}
        onRecipients={(recipients) => change({ recipients })}
      />
      {isSecret && (
        <p class="note bad" role="alert">
          {reason('document.is_secret')}
        </p>
      )}
    </FormDialog>
  )
}

function usePaperCopy(given: PaperForm) {
  const { copy, ...copying } = useCopying()
  const { form, to, secrecy, file, issuedOn, excerpt, recipients } = given
  const send = async (): Promise<void> => {
    // Nothing leaves this computer before it is declared open.
    if (secrecy !== 'none' || !issuedOn) throw new Error('not filled in')
    const { reference, issuerName, typeName, abstract } = given
    const original = { reference, issuedOn, issuerName, typeName, abstract }
    const made = { form, from: 'paper', to, documentId: null, original } as const
    const signerPostId = Number(given.signer)
    const copiedFrom = form === 'SL' ? given.copiedFrom.trim() : null
    const wanted = { ...made, copiedFrom, excerpt, signerPostId, secrecy, recipients }
    await copy(wanted, file && takesScan(given) ? { file: [file] } : {})
  }
  return { ...copying, copy: send }
}
