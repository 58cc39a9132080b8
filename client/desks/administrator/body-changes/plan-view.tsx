import { changeBodies } from '../../../../server/oversight/body-changes/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useReason, useWords } from '../../../words/index.ts'
import { givenFrom, type ChangeForm, type Plan } from './change-form.ts'
import { Places } from './places.tsx'
import { Tallies } from './tallies.tsx'

interface PlanProps {
  form: ChangeForm
  plan: Plan
  onPlaced: (places: ChangeForm['places']) => void
  onMade: () => void
}

/** What a change would do: what stands in its way, what is to be known, what goes where; and its confirmation. */
export function PlanView({ form, plan, onPlaced, onMade }: PlanProps) {
  const { bodyChanges: words } = useWords()
  const making = useAct(changeBodies)
  const make = async (): Promise<void> => {
    const given = givenFrom(form)
    if (!given) return
    await making.run({ ...given, digest: plan.digest })
    tell(words.made)
    onMade()
  }
  return (
    <section class="block" aria-live="polite">
      <h2>{words.plan}</h2>
      <Findings title={words.problems} look="bad" findings={plan.problems} />
      <Findings title={words.notices} look="warn" findings={plan.notices} />
      <Tallies plan={plan} />
      <Places plan={plan} chosen={form.places} onPlaced={onPlaced} />
      <Problem problem={making.problem} />
      {plan.problems.length === 0 && (
        <div>
          <Button
            look="primary"
            isBusy={making.isRunning}
            onPress={() => void make().catch(() => undefined)}
          >
            {words.confirm}
          </Button>
        </div>
      )}
    </section>
  )
}

interface FindingsProps {
  title: string
  look: 'bad' | 'warn'
  findings: Plan['problems']
}

function Findings({ title, look, findings }: FindingsProps) {
  const { bodyChanges: words } = useWords()
  const reason = useReason()
  if (findings.length === 0) return null
  return (
    <div class={`note ${look}`}>
      <strong>
        {look === 'bad' ? '▲' : '◆'} {title}
      </strong>
      <ul class="body-change-findings">
        {findings.map(({ code, amount, names }, place) => (
          <li key={`${code} ${String(place)}`}>
            {reason(code)} {amount > 1 && <strong>{words.amount(amount)}</strong>}
            {names.length > 0 && <span class="quiet small"> {names.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
