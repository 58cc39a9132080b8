import { useState } from 'preact/hooks'
import { showCrossing } from '../../../../server/oversight/crossing/contract.ts'
import { usePages } from '../../../pages.ts'
import { Button } from '../../../parts/button.tsx'
import { Filter } from '../../../parts/filter.tsx'
import { Problem } from '../../../parts/problem.tsx'
import '../../../styles/crossing.css'
import { crossingWords } from '../../../words/crossing.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import { CrossingStep, type Step } from './crossing-step.tsx'

/** The way of a document that crossed between installations, our word on one side and theirs on the other; nothing of one that stayed. */
export function Crossing({ documentId }: { documentId: number }) {
  const words = crossingWords[useLanguage()]
  const { more: onward } = useWords()
  const { pages, problem, more } = usePages(showCrossing, { documentId, limit: 20 })
  const [wanted, setWanted] = useState('')
  if (!pages) return problem ? <Problem problem={problem} /> : null
  const [first] = pages
  if (!first || first.deliveries === 0) return null
  const steps = inOrder(pages.flatMap((page) => page.steps))
  return (
    <section class="block crossing" aria-label={words.title}>
      <div class="line">
        <h3>{words.title}</h3>
        <Filter
          label={words.filter}
          value={wanted}
          onValue={setWanted}
          all={`${words.everything} (${String(steps.length)})`}
          options={[
            ['ours', words.ours],
            ...first.installations.map((name) => [name, name] as const),
          ]}
        />
      </div>
      <p class="quiet small">{words.lead}</p>
      <div class="crossing-sides small" aria-hidden="true">
        <strong>{words.ours}</strong>
        <strong>{first.installations.join(', ')}</strong>
      </div>
      <ol>
        {steps.filter(isWanted(wanted)).map((step) => (
          <CrossingStep step={step} key={step.key} />
        ))}
      </ol>
      {more && <Button onPress={more}>{onward}</Button>}
    </section>
  )
}

const inOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted((one, other) => one.at.localeCompare(other.at))

const isWanted =
  (wanted: string) =>
  ({ whose, installation }: Step): boolean =>
    wanted === '' || wanted === whose || wanted === installation
