import { useState } from 'preact/hooks'
import { setInitialSteps, showInitialSteps } from '../../../server/signing/initials/contract.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { StepChoice, type InitialStep } from './step-choice.tsx'

interface BodyInitialsProps {
  agencyId: number
  mayDecide: boolean
}

/** Whose initials the documents of a body bear, and how its administrator decides it. */
export function BodyInitials({ agencyId, mayDecide }: BodyInitialsProps) {
  const { initials: words } = useSignDeskWords()
  const { reply } = useAnswer(showInitialSteps, { agencyId })
  const [isDeciding, setDeciding] = useState(false)
  if (!reply) return null
  const { steps } = reply
  return (
    <section class="block">
      <h3>{words.body}</h3>
      {steps.length === 0 && <p class="quiet">{words.bodyNone}</p>}
      <ol class="chips">
        {steps.map((step) => (
          <li class="badge" key={step}>
            {words.steps[step]}
          </li>
        ))}
      </ol>
      {mayDecide && (
        <div class="actions">
          <Button onPress={() => setDeciding(true)}>{words.decide}</Button>
        </div>
      )}
      {isDeciding && (
        <DecideDialog agencyId={agencyId} steps={steps} onClose={() => setDeciding(false)} />
      )}
    </section>
  )
}

interface DecideDialogProps {
  agencyId: number
  steps: InitialStep[]
  onClose: () => void
}

function DecideDialog({ agencyId, steps: before, onClose }: DecideDialogProps) {
  const { initials: words } = useSignDeskWords()
  const deciding = useAct(setInitialSteps)
  const [steps, setSteps] = useState(before)
  return (
    <FormDialog
      title={words.body}
      submit={words.decide}
      onClose={onClose}
      isBusy={deciding.isRunning}
      problem={deciding.problem}
      onSubmit={async () => {
        await deciding.run({ agencyId, steps })
        tell(words.chosen)
      }}
    >
      <p class="quiet small">
        {words.note} {words.bodyNote}
      </p>
      <StepChoice chosen={steps} onChoose={setSteps} />
    </FormDialog>
  )
}
