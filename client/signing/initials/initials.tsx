import { useState } from 'preact/hooks'
import { chooseInitials, showInitials } from '../../../server/signing/initials/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useFormats } from '../../words/index.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { StepChoice } from './step-choice.tsx'

type Shown = ReplyOf<typeof showInitials>

/** Whose initials a document bears and who has put theirs; its drafter chooses them before the first. */
export function Initials({ document }: { document: ShownDocument }) {
  const { initials: words } = useSignDeskWords()
  const { reply } = useAnswer(showInitials, { documentId: document.id })
  const [isChoosing, setChoosing] = useState(false)
  const mayChoose = document.may['chooseInitials']?.length === 0
  if (!reply || (reply.initials.length === 0 && !mayChoose)) return null
  return (
    <section>
      <h3>{words.title}</h3>
      {reply.initials.length === 0 && <p class="quiet small">{words.none}</p>}
      <Put initials={reply.initials} />
      {mayChoose && (
        <div class="actions">
          <Button onPress={() => setChoosing(true)}>{words.choose}</Button>
        </div>
      )}
      {isChoosing && (
        <ChooseDialog documentId={document.id} shown={reply} onClose={() => setChoosing(false)} />
      )}
    </section>
  )
}

function Put({ initials }: Pick<Shown, 'initials'>) {
  const { initials: words } = useSignDeskWords()
  const { moment } = useFormats()
  return (
    <ul class="list-plain">
      {initials.map(({ field, step, signerName, signedAt }) => (
        <li key={field}>
          <span class={signerName ? 'read-mark done' : 'read-mark'}>
            <span aria-hidden="true">{signerName ? '✓' : '○'}</span>
            {words.steps[step]}
          </span>
          <p class="quiet">{signerName ? `${signerName}, ${moment(signedAt)}` : words.missing}</p>
        </li>
      ))}
    </ul>
  )
}

interface ChooseDialogProps {
  documentId: number
  shown: Shown
  onClose: () => void
}

function ChooseDialog({ documentId, shown: { initials, ofBody }, onClose }: ChooseDialogProps) {
  const { initials: words } = useSignDeskWords()
  const choosing = useAct(chooseInitials)
  const [steps, setSteps] = useState(initials.map(({ step }) => step))
  return (
    <FormDialog
      title={words.choose}
      submit={words.save}
      onClose={onClose}
      isBusy={choosing.isRunning}
      problem={choosing.problem}
      onSubmit={async () => {
        await choosing.run({ documentId, steps })
        tell(words.chosen)
      }}
    >
      <p class="quiet small">{words.note}</p>
      <StepChoice chosen={steps} onChoose={setSteps} fixed={ofBody} />
    </FormDialog>
  )
}
