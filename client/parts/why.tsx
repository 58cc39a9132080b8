import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface WhyProps {
  /** Why it cannot be done now, in words. */
  why: string
  /** What is greyed, tied to the words for a screen reader. */
  children: (tied: { 'aria-disabled': 'true'; 'aria-describedby': string }) => ComponentChildren
}

/** Whatever is greyed, with the words that say why as its tip: shown when pointed at, touched or reached by keys. */
export function Why({ why, children }: WhyProps) {
  const id = useId()
  return (
    <span class="with-tip">
      {children({ 'aria-disabled': 'true', 'aria-describedby': id })}
      <span class="tip" role="tooltip" id={id}>
        {why}
      </span>
    </span>
  )
}
