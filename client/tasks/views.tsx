import { listTasks } from '../../server/routing/contract.ts'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import type { ListedTask } from './task-item.tsx'

/** A list of one's assignments: what is to be done, what waits for others, what is closed; for the head of a unit, all that its inbox was given. */
export type View = 'todo' | 'waiting' | 'closed' | 'unit'

const views = ['todo', 'waiting', 'closed'] as const

/** The assignments of one's post in a view, the earliest deadline first. */
export function useTasks(view: View) {
  const open = view === 'closed' ? 'no' : 'yes'
  const box = view === 'unit' ? { box: 'unit' as const } : {}
  const { reply, problem } = useAnswer(listTasks, { open, ...box, limit: 200 })
  return { tasks: reply?.tasks.filter((task) => isIn(view, task)), problem }
}

function isIn(view: View, { state }: ListedTask): boolean {
  if (view === 'unit') return true
  return view === 'closed' || (state === 'waiting') === (view === 'waiting')
}

interface ViewsProps {
  view: View
  onView: (view: View) => void
}

/** Chooses which of one's assignments are listed. */
export function Views({ view, onView }: ViewsProps) {
  const { tasks: words, pen } = useWords()
  const { post } = useSession()
  const names = { ...words.views, unit: pen.unitBox }
  const offered: readonly View[] = post.roles.includes('unit-head') ? [...views, 'unit'] : views
  return (
    <div class="views" role="group" aria-label={words.chooseView}>
      {offered.map((each) => (
        <button
          type="button"
          class="button"
          key={each}
          aria-pressed={each === view}
          onClick={() => {
            onView(each)
          }}
        >
          {names[each]}
        </button>
      ))}
    </div>
  )
}
