import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { CallProblem } from '../call.ts'
import { useWords } from '../words/index.ts'
import { Button } from './button.tsx'
import { Problem } from './problem.tsx'

interface FormDialogProps {
  title: string
  submit: string
  children: ComponentChildren
  onSubmit: () => Promise<unknown>
  onClose: () => void
  isBusy?: boolean
  problem?: CallProblem | undefined
  isWide?: boolean
}

/** A form over the page; it closes when its act is done, stays with the reasons when it is refused. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, children, onSubmit, onClose, isBusy = false, problem, isWide } = props
  const { cancel } = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const submitted = (event: Event): void => {
    event.preventDefault()
    if (!isBusy) void onSubmit().then(onClose, () => undefined)
  }
  return (
    <dialog
      ref={dialog}
      class={`dialog ${isWide ? 'wide' : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <form onSubmit={submitted}>
        <h2 id={titleId}>{title}</h2>
        {children}
        <Problem problem={problem} />
        <div class="buttons">
          <Button onPress={onClose}>{cancel}</Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {submit}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
