import type { z } from 'zod'
import type { handStep } from '../../server/workflow/contract.ts'
import { ActButton } from '../parts/button.tsx'
import { useWords } from '../words/index.ts'

/** A step that is done by saying so. */
type HandStep = z.output<typeof handStep>

interface HandStepsProps {
  steps: readonly HandStep[]
  onDone: (step: { elementId: string; outcome: string | null }) => void
}

/** The steps at which something waits, each with the ways it may end. */
export function HandSteps({ steps, onDone }: HandStepsProps) {
  const { handSteps: words } = useWords()
  const outcomes: Readonly<Record<string, string>> = words.outcomes
  return (
    <>
      {steps.map(({ elementId, name, outcomes: ways, may }) => (
        <p class="line" key={elementId}>
          <span class="badge warn">
            {words.waiting}: {name}
          </span>
          {(ways.length > 0 ? ways : [null]).map((outcome) => (
            <ActButton
              may={{ step: may }}
              act="step"
              key={outcome}
              onPress={() => onDone({ elementId, outcome })}
            >
              {outcome === null ? words.done : (outcomes[outcome] ?? outcome)}
            </ActButton>
          ))}
        </p>
      ))}
    </>
  )
}
