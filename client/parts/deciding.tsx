import type { ComponentChildren } from 'preact'
import '../styles/deciding.css'

interface DecidingProps {
  /** What is read before one decides. */
  children: ComponentChildren
  /** What is said beside the buttons. */
  says?: ComponentChildren
  buttons: ComponentChildren
}

/** Something to read, with the decisions about it always within reach at the foot. */
export function Deciding({ children, says, buttons }: DecidingProps) {
  return (
    <div class="deciding">
      {children}
      <footer class="action-bar">
        <div class="says">{says}</div>
        <div class="actions">{buttons}</div>
      </footer>
    </div>
  )
}
