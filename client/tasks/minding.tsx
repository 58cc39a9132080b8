import { resumeTask, suspendTask, urgeTask } from '../../server/routing/deadlines/contract.ts'
import { useAct } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'
import { AtOnce, Said, type Held } from './pen-acts.tsx'

/** What those above an assignment may do for its deadline: urge it on, let its time stand still or go on. */
export function MindingButtons({ task }: { task: Held }) {
  const { deadlines } = useWords()
  const urging = useAct(urgeTask)
  const suspending = useAct(suspendTask)
  const resuming = useAct(resumeTask)
  const taskId = task.id
  return (
    <>
      <Said
        {...{ task, act: 'urge', name: deadlines.urge, label: deadlines.urgeText }}
        acting={urging}
        inputOf={(text) => ({ taskId, text })}
      />
      <Said
        {...{ task, act: 'suspend', name: deadlines.suspend, label: deadlines.why }}
        isRequired
        acting={suspending}
        inputOf={(reason) => ({ taskId, reason: reason ?? '' })}
      />
      <AtOnce {...{ task, act: 'resume', name: deadlines.resume }} acting={resuming} />
    </>
  )
}

interface Minded {
  isOpen: boolean
  urgedAt: string | null
  suspendedReason: string | null
}

/** That an open assignment was urged on, or that its time stands still. */
export function MindedLine({ isOpen, urgedAt, suspendedReason }: Minded) {
  const { deadlines } = useWords()
  const formats = useFormats()
  if (!isOpen) return null
  return (
    <>
      {suspendedReason && <p class="quiet">❚❚ {deadlines.suspended(suspendedReason)}</p>}
      {urgedAt && <p class="quiet">! {deadlines.urged(formats.moment(urgedAt))}</p>}
    </>
  )
}
