import { withdrawReport } from '../../../server/routing/pen/contract.ts'
import { DueFact } from '../../parts/marks.tsx'
import { useAct } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'
import { MindedLine, MindingButtons } from '../minding.tsx'
import { AtOnce, GiverButtons } from '../pen-acts.tsx'
import { Requests } from './requests.tsx'
import { systemsOf, type TreeTask } from './tree-task.ts'

const looks: Partial<Record<TreeTask['state'], string>> = {
  new: 'warn',
  review: 'warn',
  done: 'good',
  returned: 'bad',
}

interface AssignmentProps {
  task: TreeTask
  system: string
}

/** An assignment in the list of its tree: who has it, how it stands, what was said about it, and what its giver may do. */
export function Assignment({ task, system }: AssignmentProps) {
  const { tasks: words, forms, pen } = useWords()
  const formats = useFormats()
  const withdrawing = useAct(withdrawReport)
  const { parentId, role, state, due, issuerTitle } = task
  const first = parentId === null ? words.proposal : words.instruction
  return (
    <div class="assignment">
      <p class="line">
        <span class="role">{parentId === null ? words.presented : forms[role]}</span>
        <span class={`badge ${looks[state] ?? ''}`}>{words.states[state]}</span>
        <DueFact due={due} />
      </p>
      <Holder task={task} system={system} />
      <Quoted by={first} text={task.instruction} />
      <Quoted by={words.report} text={task.report} />
      {state === 'returned' && <Quoted by={words.reason} text={task.reason} />}
      {task.turns.map(({ id, kind, reason, ...by }) => (
        <Quoted
          by={`${pen.turns[kind]} (${named(by, pen.instead)})`}
          text={reason ?? '—'}
          key={id}
        />
      ))}
      <MindedLine {...task} />
      <Requests task={task} />
      <p class="quiet">
        {[issuerTitle && `${words.from}: ${issuerTitle}`, formats.moment(task.createdAt)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="line pen">
        <AtOnce {...{ task, act: 'withdraw', name: pen.withdraw }} acting={withdrawing} />
        <GiverButtons task={task} />
        <MindingButtons task={task} />
      </div>
    </div>
  )
}

/** Who did something, and for whom where they stood in. */
function named(
  {
    byName,
    forPersonName,
    forPostTitle,
  }: Omit<TreeTask['turns'][number], 'id' | 'kind' | 'reason'>,
  instead: (absent: string) => string,
): string {
  const absent = [forPostTitle, forPersonName].filter(Boolean).join(' ')
  return absent ? `${byName}, ${instead(absent)}` : byName
}

function Holder({ task, system }: AssignmentProps) {
  const { pen } = useWords()
  const { holderKind, holderPostId, holderTitle, holderName, closedByName } = task
  const isUnclaimed = holderKind === 'unit' && holderPostId === 0
  const crossing = systemsOf(task, system, pen.systems)
  const more = [holderName && holderTitle, isUnclaimed && pen.unclaimed, crossing]
  const said = more.filter(Boolean).join(', ')
  return (
    <p>
      <strong>{holderName ?? holderTitle}</strong> {said && <span class="quiet">({said})</span>}{' '}
      {closedByName && <span class="quiet">{pen.by(closedByName)}</span>}
    </p>
  )
}

function Quoted({ by, text }: { by: string; text: string | null }) {
  if (!text) return null
  return (
    <blockquote>
      <span class="quiet">{by}:</span> {text}
    </blockquote>
  )
}
