import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ActButton } from '../parts/button.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import type { ListedTask } from './task-item.tsx'

interface TaskButtonProps {
  task: ListedTask
  act: string
  shortcut?: string
  look?: 'primary'
  children: ComponentChildren
  /** What is asked before the act is done. */
  dialog: (close: () => void) => ComponentChildren
}

// What one's role or the assignment's never allows is left out; what only waits is greyed and says why.
const never = [
  'task.not_your_role',
  'task.only_to_read',
  'task.nobody_to_report_to',
  'task.nothing_to_accept',
  'task.closed',
  'task.not_claimed',
]

/** The button of an act on an assignment, and the dialog that it opens. */
export function TaskButton(props: TaskButtonProps) {
  const { task, act, shortcut, look, children, dialog } = props
  const [isAsked, setAsked] = useState(false)
  const why = task.may[act] ?? []
  const press = (): void => setAsked(true)
  useShortcuts(shortcut && why.length === 0 ? { [shortcut]: press } : {})
  if (why.some((reason) => never.includes(reason))) return null
  return (
    <>
      <ActButton
        may={task.may}
        act={act}
        shortcut={shortcut}
        onPress={press}
        {...(look ? { look } : {})}
      >
        {children}
      </ActButton>
      {isAsked && dialog(() => setAsked(false))}
    </>
  )
}
