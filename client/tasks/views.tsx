import { listTasks } from '../../server/routing/contract.ts'
import { useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'
import type { ListedTask } from './task-item.tsx'

/** A list of one's assignments: what is to be done, what waits for others, what is closed. */
export type View = 'todo' | 'waiting' | 'closed'

const views: readonly View[] = ['todo', 'waiting', 'closed']

/** The assignments of one's post in a view, the earliest deadline first. */
export function useTasks(view: View) {
  const open = view === 'closed' ? 'no' : 'yes'
  const { reply, problem } = useAnswer(listTasks, { open, limit: 200 })
  return { tasks: reply?.tasks.filter((task) => isIn(view, task)), problem }
}

function isIn(view: View, { state }: ListedTask): boolean {
  return view === 'closed' || (state === 'waiting') === (view === 'waiting')
}

interface ViewsProps {
  view: View
  onView: (view: View) => void
}

/** Chooses which of one's assignments are listed. */
export function Views({ view, onView }: ViewsProps) {
  const { tasks: words } = useWords()
  return (
    <div class="views" role="group" aria-label={words.chooseView}>
      {views.map((each) => (
        <button
          type="button"
          class="button"
          key={each}
          aria-pressed={each === view}
          onClick={() => {
            onView(each)
          }}
        >
          {words.views[each]}
        </button>
      ))}
    </div>
  )
}
