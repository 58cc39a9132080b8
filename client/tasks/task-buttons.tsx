import { Complete, GiveBack, See } from './closing.tsx'
import { Forward } from './forward.tsx'
import { HolderButtons } from './holder-acts.tsx'
import { Instruct } from './instruct.tsx'
import { Report } from './report.tsx'
import type { ListedTask } from './task-item.tsx'

/** Everything one may do with an assignment, the likeliest last, where the hand is. */
export function TaskButtons({ task }: { task: ListedTask }) {
  return (
    <>
      <HolderButtons task={task} />
      <See task={task} />
      <GiveBack task={task} />
      <Forward task={task} />
      <Report task={task} />
      <Complete task={task} />
      <Instruct task={task} />
    </>
  )
}
