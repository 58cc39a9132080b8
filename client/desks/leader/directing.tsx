import { TaskButtons } from '../../tasks/task-buttons.tsx'
import { TaskDesk } from '../../tasks/task-desk.tsx'
import { useWords } from '../../words/index.ts'

/** What was presented to a leader: read, write the instruction, and judge the results. */
export default function Directing() {
  const { desks } = useWords()
  return (
    <TaskDesk
      title={desks.directing}
      path="/leader/directing"
      buttons={(task) => <TaskButtons task={task} />}
    />
  )
}
