import { useState } from 'preact/hooks'
import { showAgency } from '../../../server/agencies/contract.ts'
import { presentDocument } from '../../../server/routing/contract.ts'
import { ActButton, type May } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextArea } from '../../parts/field.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'

/** The button that presents a registered document to a leader, with its form. */
export function PresentButton({ document }: { document: { id: number; may: May } }) {
  const { acts } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { id, may } = document
  const open = (): void => {
    setOpen(true)
  }
  useShortcuts({ n: may['present']?.length === 0 ? open : undefined })
  return (
    <>
      <ActButton may={may} act="present" look="primary" shortcut="n" onPress={open}>
        {acts.present}
      </ActButton>
      {isOpen && (
        <PresentDialog
          documentId={id}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

function PresentDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { incoming, acts, forms, done } = useWords()
  const { leaders, isLoading } = useLeaders()
  const presenting = useAct(presentDocument)
  const [post, setPost] = useState('')
  const [proposal, setProposal] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const toPost = post || (leaders.length === 1 ? (leaders[0]?.[0] ?? '') : '')
  const submit = async (): Promise<void> => {
    const given = { documentId, toPostId: Number(toPost), proposal: proposal.trim() || null }
    await presenting.run({ ...given, dueOn })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={incoming.presenting}
      submit={acts.present}
      onSubmit={submit}
      onClose={onClose}
      isBusy={presenting.isRunning}
      problem={presenting.problem}
    >
      {!isLoading && leaders.length === 0 && <p class="note bad">{incoming.noLeader}</p>}
      <Select label={forms.leader} value={toPost} onValue={setPost} options={leaders} isRequired />
      <TextArea label={forms.proposal} value={proposal} onValue={setProposal} />
      <DayField label={forms.due} onDay={setDueOn} />
    </FormDialog>
  )
}

// A vacant post reads nothing: only posts that somebody holds today are offered.
function useLeaders() {
  const { agency } = useSession()
  const { reply, isLoading } = useAnswer(showAgency, { agencyId: agency.id })
  const posts = reply?.posts ?? []
  const leaders = posts
    .filter(({ roles, holderName }) => roles.includes('leader') && holderName)
    .map(({ id, title, holderName }) => [String(id), `${title} ${holderName ?? ''}`] as const)
  return { leaders, isLoading }
}
