import { useState } from 'preact/hooks'
import { showAgency } from '../../../server/agencies/contract.ts'
import { makeCopy, readCopy } from '../../../server/signing/copies/contract.ts'
import { addressOf } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextArea } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'

type Way = 'SY-paper' | 'TrS-paper' | 'TrS-electronic'

/** The button that copies an issued or registered document, with its form. */
export function CopyButton({ document }: { document: { id: number } }) {
  const { copies } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{copies.copy}</Button>
      {isOpen && <CopyDialog documentId={document.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function CopyDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { copies } = useWords()
  const signers = useSigners()
  const [way, setWay] = useState<Way>('SY-paper')
  const [excerpt, setExcerpt] = useState('')
  const [signer, setSigner] = useState('')
  const [recipients, setRecipients] = useState('')
  const { copy, isRunning, problem } = useCopying()
  const submit = () =>
    copy({ documentId, way, excerpt, recipients, signerPostId: Number(signer || signers[0]?.[0]) })
  return (
    <FormDialog
      title={copies.copy}
      submit={copies.make}
      onSubmit={submit}
      onClose={onClose}
      isBusy={isRunning}
      problem={problem}
    >
      <WayField way={way} onWay={setWay} />
      {way !== 'SY-paper' && (
        <TextArea label={copies.excerpt} value={excerpt} onValue={setExcerpt} isRequired />
      )}
      <Select
        label={copies.signer}
        value={signer || (signers[0]?.[0] ?? '')}
        onValue={setSigner}
        options={signers}
        isRequired
      />
      <TextArea label={copies.recipients} value={recipients} onValue={setRecipients} />
    </FormDialog>
  )
}

function WayField({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const { copies } = useWords()
  return (
    <>
      <Select
        label={copies.way}
        value={way}
        onValue={(value) => onWay(value as Way)}
        options={Object.entries(copies.ways)}
        isRequired
      />
      <p class="quiet small">{copies.forwarded}</p>
    </>
  )
}

interface Wanted {
  documentId: number
  way: Way
  excerpt: string
  recipients: string
  signerPostId: number
}

// The pages open in a tab of their own, to be printed or kept.
function useCopying() {
  const { copies } = useWords()
  const copying = useAct(makeCopy)
  const copy = async ({ way, recipients, ...given }: Wanted): Promise<void> => {
    const [form, to] = way.split('-') as ['SY' | 'TrS', 'paper' | 'electronic']
    const lines = recipients.split('\n').map((line) => line.trim())
    const asked = { ...given, form, to, from: 'electronic', secrecy: 'none' } as const
    const more = { recipients: lines.filter(Boolean), original: null, copiedFrom: null }
    const { id: copyId, reference } = await copying.run({ ...asked, ...more }, {})
    tell(copies.made(reference))
    open(addressOf(readCopy, { copyId }), '_blank', 'noopener')
  }
  return { copy, isRunning: copying.isRunning, problem: copying.problem }
}

function useSigners() {
  const { agency } = useSession()
  const posts = useAnswer(showAgency, { agencyId: agency.id }).reply?.posts ?? []
  return posts
    .filter(({ roles, holderName }) => holderName && roles.some((role) => signs.includes(role)))
    .map(({ id, title, holderName }) => [String(id), `${title} ${holderName ?? ''}`] as const)
}

const signs: readonly string[] = ['leader', 'unit-head']
