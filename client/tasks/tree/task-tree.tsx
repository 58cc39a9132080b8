import { useEffect, useState } from 'preact/hooks'
import { showTaskTree } from '../../../server/routing/contract.ts'
import { readReports } from '../../../server/routing/pen/contract.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { Assignment } from './assignment.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import type { TreeTask } from './tree-task.ts'
import '../../styles/task-tree.css'

/** Who handed what to whom on a document, as lists within lists, or as a picture; the giver's pen is beside each. */
export function TaskTree({ documentId }: { documentId: number }) {
  const { tasks: words } = useWords()
  const { reply, problem } = useAnswer(showTaskTree, { documentId })
  const tasks = reply?.tasks ?? []
  const system = reply?.system ?? ''
  useReading(tasks)
  return (
    <section>
      <h3>{words.tree}</h3>
      <Problem problem={problem} />
      {reply?.tasks.length === 0 && <p class="quiet small">{words.none}</p>}
      {tasks.length > 1 && <Drawn tasks={tasks} system={system} />}
      <Branch tasks={tasks} system={system} parentId={null} />
    </section>
  )
}

function Drawn({ tasks, system }: Omit<BranchProps, 'parentId'>) {
  const { pen } = useWords()
  const [isDrawn, setDrawn] = useState(false)
  return (
    <>
      <p class="draw-tree">
        <Button onPress={() => setDrawn(true)}>{pen.asPicture}</Button>
      </p>
      {isDrawn && <PictureDialog tasks={tasks} system={system} onClose={() => setDrawn(false)} />}
    </>
  )
}

// Whoever sees what was reported to them has read it: from then on nobody takes it back.
function useReading(tasks: readonly TreeTask[]): void {
  const reading = useAct(readReports)
  const unread = tasks.find(({ may }) => may['readReports']?.length === 0)?.id
  useEffect(() => {
    if (unread !== undefined) void reading.run({ taskId: unread }).catch(() => undefined)
  }, [unread])
}

interface BranchProps {
  tasks: readonly TreeTask[]
  system: string
  parentId: number | null
}

function Branch({ tasks, system, parentId }: BranchProps) {
  const children = tasks.filter((task) => task.parentId === parentId)
  if (children.length === 0) return null
  return (
    <ul class="branch">
      {children.map((task) => (
        <li key={task.id}>
          <Assignment task={task} system={system} />
          <Branch tasks={tasks} system={system} parentId={task.id} />
        </li>
      ))}
    </ul>
  )
}
