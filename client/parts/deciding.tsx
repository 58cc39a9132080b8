import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
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
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.parentElement?.scrollTo(0, 0), [])
  return (
    <div class="deciding" ref={place}>
      {children}
      <footer class="action-bar">
        <div class="says">{says}</div>
        <div class="actions">{buttons}</div>
      </footer>
    </div>
  )
}
