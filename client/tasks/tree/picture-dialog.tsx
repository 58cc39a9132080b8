import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/index.ts'
import { TreePicture } from './picture.tsx'
import type { TreeTask } from './tree-task.ts'

interface PictureDialogProps {
  tasks: readonly TreeTask[]
  system: string
  onClose: () => void
}

/** The picture of a tree over the page, to look at or to print. */
export function PictureDialog({ tasks, system, onClose }: PictureDialogProps) {
  const { pen } = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="dialog picture-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{pen.picture}</h2>
      <TreePicture tasks={tasks} system={system} />
      <div class="buttons">
        <Button onPress={() => window.print()}>{pen.print}</Button>
        <Button onPress={onClose}>{pen.close}</Button>
      </div>
    </dialog>
  )
}
