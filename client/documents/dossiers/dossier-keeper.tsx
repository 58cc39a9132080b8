import { useState } from 'preact/hooks'
import { handOverDossier, type showDossier } from '../../../server/dossiers/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { ActButton } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextArea } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useHeldPosts } from '../../tasks/posts.ts'
import { useFormats, useWords } from '../../words/index.ts'

type Shown = ReplyOf<typeof showDossier>

/** Gives a work file into other hands, and says which changes of its rights await a leader's word. */
export function DossierKeeper({ id, may, alarms }: Pick<Shown, 'id' | 'may' | 'alarms'>) {
  const { rights } = useWords()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {alarms.length > 0 && (
        <div class="note">
          {alarms.map(({ id: changeId, kind, title, changedBy, changedAt }) => (
            <p key={changeId}>
              {rights.kinds[kind]} ({title}), {changedBy}, {formats.moment(changedAt)}:{' '}
              {rights.unconfirmed}
            </p>
          ))}
        </div>
      )}
      <div class="actions">
        <ActButton may={may} act="handOver" look="plain" onPress={() => setOpen(true)}>
          {rights.handOver}
        </ActButton>
      </div>
      {isOpen && <HandOverDialog dossierId={id} onClose={() => setOpen(false)} />}
    </>
  )
}

function HandOverDialog({ dossierId, onClose }: { dossierId: number; onClose: () => void }) {
  const { rights, done } = useWords()
  const posts = useHeldPosts()
  const handing = useAct(handOverDossier)
  const [toPost, setPost] = useState('')
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={rights.handOver}
      submit={rights.handOver}
      onClose={onClose}
      isBusy={handing.isRunning}
      problem={handing.problem}
      onSubmit={async () => {
        await handing.run({ dossierId, toPostId: Number(toPost), reason })
        tell(done.sent)
      }}
    >
      <Select
        label={rights.newKeeper}
        value={toPost}
        onValue={setPost}
        options={posts.map(({ id, title, holderName }) => [
          String(id),
          `${holderName ?? ''}, ${title}`,
        ])}
        isRequired
      />
      <TextArea label={rights.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
