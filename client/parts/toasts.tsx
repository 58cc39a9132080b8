import { useTold } from './toast.ts'

/** What was just done, said aloud to a screen reader as well. */
export function Toasts() {
  const told = useTold()
  return (
    <div class="toasts" role="status" aria-live="polite">
      {told.map((text, index) => (
        <div class="toast" key={`${String(index)}${text}`}>
          {text}
        </div>
      ))}
    </div>
  )
}
