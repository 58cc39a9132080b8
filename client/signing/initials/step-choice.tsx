import type { initialStep } from '../../../server/signing/initials/contract.ts'
import { Why } from '../../parts/why.tsx'
import { useSignDeskWords } from '../../words/sign-desk.ts'

/** Whose initials: the drafter's, or those of whoever checks content or form. */
export type InitialStep = ReturnType<typeof initialStep.parse>

const every: readonly InitialStep[] = ['draft', 'content-check', 'form-check']

interface StepChoiceProps {
  chosen: readonly InitialStep[]
  onChoose: (steps: InitialStep[]) => void
  /** Steps that are asked for anyway. */
  fixed?: readonly InitialStep[]
}

/** Whose initials are wanted, in the order in which a document passes their hands. */
export function StepChoice({ chosen, onChoose, fixed = [] }: StepChoiceProps) {
  const { initials: words } = useSignDeskWords()
  return (
    <fieldset>
      <legend>{words.title}</legend>
      {every.map((step) => (
        <label class="check" key={step}>
          {fixed.includes(step) ? (
            <Why why={words.ofBody}>
              {(tied) => (
                <input
                  type="checkbox"
                  checked={chosen.includes(step)}
                  onClick={(event) => event.preventDefault()}
                  {...tied}
                />
              )}
            </Why>
          ) : (
            <input
              type="checkbox"
              checked={chosen.includes(step)}
              onChange={(event) => {
                const isWanted = event.currentTarget.checked
                onChoose(every.filter((each) => (each === step ? isWanted : chosen.includes(each))))
              }}
            />
          )}
          <span>
            {words.steps[step]}
            {fixed.includes(step) && <span class="quiet"> ({words.ofBody})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
