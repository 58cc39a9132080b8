import { useId } from 'preact/hooks'
import { useFormats, useWords } from '../../words/index.ts'
import { placed, type Placed } from './layout.ts'
import { looksOf, StateShape } from './state-shape.tsx'
import type { TreeTask } from './tree-task.ts'
import { isLate, systemsOf } from './tree-task.ts'

const box = { width: 250, height: 78 }
const step = { x: 296, y: 92 }
const margin = 8

interface PictureProps {
  tasks: readonly TreeTask[]
  /** The system of the body whose tree it is. */
  system: string
}

/** Who gave what to whom, from left to right: each state by shape, colour and word, lateness, and both systems where it crosses to another body. */
export function TreePicture({ tasks, system }: PictureProps) {
  const { pen } = useWords()
  const titleId = useId()
  const places = placed(tasks)
  const columns = Math.max(0, ...places.map(({ column }) => column))
  const rows = Math.max(0, ...places.map(({ row }) => row))
  const width = columns * step.x + box.width + 2 * margin
  const height = rows * step.y + box.height + 2 * margin
  return (
    <div class="tree-picture" tabIndex={0} role="group" aria-label={pen.picture}>
      <svg
        width={width}
        height={height}
        viewBox={`${String(-margin)} ${String(-margin)} ${String(width)} ${String(height)}`}
        role="img"
        aria-labelledby={titleId}
      >
        <title id={titleId}>{pen.picture}</title>
        {leadsLast(places).map((place) => (
          <Line place={place} key={place.task.id} />
        ))}
        {places.map((place) => (
          <Box place={place} system={system} key={place.task.id} />
        ))}
      </svg>
    </div>
  )
}

// Where lines run together, the one to the lead lies above.
const leadsLast = (places: readonly Placed<TreeTask>[]) =>
  [...places].sort((one, other) => +(one.task.role === 'lead') - +(other.task.role === 'lead'))

function Line({ place: { column, row, giverRow, task } }: { place: Placed<TreeTask> }) {
  if (column === 0) return null
  const from = { x: (column - 1) * step.x + box.width, y: giverRow * step.y + box.height / 2 }
  const to = { x: column * step.x, y: row * step.y + box.height / 2 }
  const middle = from.x + (to.x - from.x) / 2
  const path = `M${String(from.x)} ${String(from.y)}H${String(middle)}V${String(to.y)}H${String(to.x)}`
  return <path d={path} class={`edge ${task.role} ${task.holderKind}`} />
}

function Box({ place, system }: { place: Placed<TreeTask>; system: string }) {
  const { tasks: words, forms } = useWords()
  const { task, column, row } = place
  const { role, state, parentId, holderTitle, holderName } = task
  return (
    <g transform={`translate(${String(column * step.x)} ${String(row * step.y)})`}>
      <rect {...box} rx="6" class={`node ${looksOf(task)} ${task.holderKind}`} />
      <text x="10" y="17" class="role">
        {parentId === null ? words.presented : forms[role]}
      </text>
      <StateShape task={task} x={box.width - 18} y={8} />
      <text x={box.width - 24} y="17" text-anchor="end" class={`state ${looksOf(task)}`}>
        {words.states[state]}
      </text>
      <text x="10" y="37" class="name">
        {cut(holderName ?? holderTitle, mostName)}
      </text>
      <More task={task} system={system} />
      <Until task={task} />
    </g>
  )
}

function More({ task, system }: { task: TreeTask; system: string }) {
  const { pen } = useWords()
  const { holderKind, holderPostId, holderName, holderTitle } = task
  const unclaimed = holderKind === 'unit' && holderPostId === 0 ? pen.unclaimed : ''
  const title = holderName ? holderTitle : unclaimed
  return (
    <text x="10" y="53" class="more">
      {cut(systemsOf(task, system, pen.systems) ?? title, mostMore)}
    </text>
  )
}

function Until({ task }: { task: TreeTask }) {
  const { pen } = useWords()
  const formats = useFormats()
  if (!task.dueOn) return null
  const late = isLate(task) ? ` · ${pen.late}` : ''
  return (
    <text x="10" y="69" class={late ? 'until late' : 'until'}>
      {pen.until} {formats.day(task.dueOn)}
      {late}
    </text>
  )
}

const mostName = 27
const mostMore = 38

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text
