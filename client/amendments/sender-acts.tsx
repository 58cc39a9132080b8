import { useState } from 'preact/hooks'
import { showStanding } from '../../server/exchange/amendments/contract.ts'
import { ActButton } from '../parts/button.tsx'
import { useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'
import { ReplaceDialog } from './replace-dialog.tsx'
import { UpdateDialog } from './update-dialog.tsx'
import type { Recipient } from './update-recipients.tsx'
import '../styles/amendments.css'

interface SenderActsProps {
  documentId: number
  recipients: readonly Recipient[]
}

const rolesLack = 'exchange.not_your_role'

/** What the clerk of the sender may do about a document that was sent: update it, replace it. */
export function SenderActs({ documentId, recipients }: SenderActsProps) {
  const { amendments: words } = useWords()
  const { reply } = useAnswer(showStanding, { documentId })
  const [open, setOpen] = useState<'update' | 'replace'>()
  const close = (): void => setOpen(undefined)
  if (!reply || reply.may['amend']?.includes(rolesLack)) return null
  return (
    <div class="amendment-buttons">
      <ActButton may={reply.may} act="amend" onPress={() => setOpen('update')}>
        {words.update}
      </ActButton>
      <ActButton may={reply.may} act="replace" onPress={() => setOpen('replace')}>
        {words.replace}
      </ActButton>
      {open === 'update' && (
        <UpdateDialog documentId={documentId} recipients={recipients} onClose={close} />
      )}
      {open === 'replace' && <ReplaceDialog documentId={documentId} onClose={close} />}
    </div>
  )
}
