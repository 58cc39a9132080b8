import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { VerdictLine } from '../verdict-line.tsx'
import { countOf, type ChosenDocument, type Outcome, type Sitting } from './sitting.ts'
import { useBatchWords } from './words.ts'

/** How far a sitting has come, as a bar and in words; it is full only when every one is signed. */
export function Progress({ sitting }: { sitting: Sitting }) {
  const words = useBatchWords()
  const { signed, failed, unknown, waiting, running } = countOf(sitting)
  const all = sitting.documents.length
  const says = [
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(waiting + running > 0 ? [words.left(waiting + running)] : []),
  ]
  return (
    <div class="sitting-progress">
      <progress aria-label={words.progress} max={all} value={signed} />
      <p role="status">
        <strong>
          {signed}/{all}
        </strong>{' '}
        {words.signed(signed)}
        {failed > 0 && <span class="sitting-failed"> · {words.failed(failed)}</span>}
        {says.map((each) => ` · ${each}`).join('')}
      </p>
    </div>
  )
}

/** What may be done with one document whose signing went wrong. */
export interface Remedies {
  onAgain: (documentId: number) => void
  onAsk: (documentId: number) => void
  onLook: (documentId: number) => void
}

/** How it went with each document, one below the other. */
export function Outcomes({ sitting, ...remedies }: { sitting: Sitting } & Remedies) {
  return (
    <ol class="sitting-outcomes">
      {sitting.documents.map((chosen) => (
        <OneOutcome {...{ sitting, chosen }} {...remedies} key={chosen.documentId} />
      ))}
    </ol>
  )
}

interface OneOutcomeProps extends Remedies {
  sitting: Sitting
  chosen: ChosenDocument
}

function OneOutcome({ sitting, chosen, ...remedies }: OneOutcomeProps) {
  const words = useBatchWords()
  const place = useRef<HTMLLIElement>(null)
  const { documentId } = chosen
  const [type, abstract] = sitting.titles.get(documentId) ?? [words.document(documentId), '']
  const outcome: Outcome = sitting.outcomes.get(documentId) ?? { state: 'waiting' }
  useEffect(() => {
    if (outcome.state === 'running') place.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome.state])
  return (
    <li class={`outcome ${outcome.state}`} ref={place}>
      <div>
        <p>
          <strong>{type}</strong> {abstract}
        </p>
        {!chosen.isRead && <p class="small quiet">{words.knowinglyMark}</p>}
        <Told outcome={outcome} />
        {!sitting.isRunning && <Remedy chosen={chosen} outcome={outcome} {...remedies} />}
      </div>
      <State outcome={outcome} />
    </li>
  )
}

const looks = {
  waiting: '',
  running: 'warn',
  signed: 'good',
  failed: 'bad',
  unknown: 'warn',
} as const
const signs = { waiting: '', running: '…', signed: '✓', failed: '✗', unknown: '?' } as const

function State({ outcome: { state } }: { outcome: Outcome }) {
  const { states } = useBatchWords()
  return (
    <span class={`badge ${looks[state]}`}>
      {signs[state] && <span aria-hidden="true">{signs[state]}</span>}
      {states[state]}
    </span>
  )
}

function Told({ outcome }: { outcome: Outcome }) {
  const words = useBatchWords()
  if (outcome.state === 'failed') return <Problem problem={outcome.problem} />
  if (outcome.state === 'unknown') return <p class="note">{words.unknownNote}</p>
  if (outcome.state !== 'signed') return null
  if (!outcome.verdict) return <p class="note">{words.noVerdict}</p>
  return <VerdictLine verdict={outcome.verdict} />
}

interface RemedyProps extends Remedies {
  chosen: ChosenDocument
  outcome: Outcome
}

function Remedy({ chosen: { documentId }, outcome, onAgain, onAsk, onLook }: RemedyProps) {
  const words = useBatchWords()
  if (outcome.state === 'unknown') {
    return <Button onPress={() => onAsk(documentId)}>{words.ask}</Button>
  }
  if (outcome.state !== 'failed') return null
  return (
    <div class="sitting-remedy">
      <Button onPress={() => onAgain(documentId)}>{words.again}</Button>
      <Button look="plain" onPress={() => onLook(documentId)}>
        {words.look}
      </Button>
    </div>
  )
}
