import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import * as pen from '../../server/routing/pen/contract.ts'
import { ActButton, type May } from '../parts/button.tsx'
import { Problem } from '../parts/problem.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, type Acting } from '../query.ts'
import { useWords } from '../words/index.ts'

/** An assignment, as far as the buttons of the pen need it. */
export interface Held {
  id: number
  state: string
  may: May
}

// What can never come to be here is left out; what only waits is greyed and says why.
const never = new Set([
  ...['task.not_a_units', 'task.not_given_by_you', 'task.not_yours', 'task.only_to_read'],
  ...['task.closed', 'task.not_your_role', 'task.nobody_to_ask', 'task.no_deadline'],
  ...['task.not_reported', 'task.nobody_to_wait_for', 'task.no_lead_yet', 'task.closed_above'],
  ...['task.not_claimed', 'task.with_another_body', 'task.done_asks_redo', 'task.not_your_unit'],
  ...['task.not_above_it', 'task.nothing_to_urge', 'task.not_suspended'],
  'task.claimed_already',
])

/** Whether an act has no place on an assignment at all. */
export const isOutOfPlace = (may: May, act: string): boolean =>
  may[act]?.some((reason) => never.has(reason)) ?? true

interface AskedProps {
  task: Held
  act: string
  name: string
  dialog: (close: () => void) => ComponentChildren
}

/** The button of an act that asks something first. */
export function Asked({ task, act, name, dialog }: AskedProps) {
  const [isAsked, setAsked] = useState(false)
  if (isOutOfPlace(task.may, act)) return null
  return (
    <>
      <ActButton may={task.may} act={act} onPress={() => setAsked(true)}>
        {name}
      </ActButton>
      {isAsked && dialog(() => setAsked(false))}
    </>
  )
}

interface SaidProps<Input> {
  task: Held
  act: string
  name: string
  label: string
  isRequired?: boolean
  acting: Acting<Input, unknown>
  inputOf: (text: string | null) => Input
}

/** The button of an act that takes one text. */
export function Said<Input>({ task, act, name, ...dialog }: SaidProps<Input>) {
  return (
    <Asked
      task={task}
      act={act}
      name={name}
      dialog={(close) => <TextDialog title={name} {...dialog} onClose={close} />}
    />
  )
}

interface AtOnceProps {
  task: Held
  act: string
  name: string
  acting: Acting<{ taskId: number }, unknown>
}

/** The button of an act that asks nothing. */
export function AtOnce({ task, act, name, acting }: AtOnceProps) {
  const { done } = useWords()
  if (isOutOfPlace(task.may, act)) return null
  const press = (): void => {
    void acting.run({ taskId: task.id }).then(
      () => tell(done.sent),
      () => undefined,
    )
  }
  return (
    <>
      <Problem problem={acting.problem} />
      <ActButton may={task.may} act={act} isBusy={acting.isRunning} onPress={press}>
        {name}
      </ActButton>
    </>
  )
}

/** What the giver of an assignment may do with it: take it back, or ask for its result again. */
export function GiverButtons({ task }: { task: Held }) {
  const { pen: words } = useWords()
  const recalling = useAct(pen.recallTask)
  const redoing = useAct(pen.redoTask)
  const taskId = task.id
  const redo = (reason: string | null) => ({ taskId, reason: reason ?? '', dueOn: null })
  const recall = { task, act: 'recall', name: words.recall, label: words.why }
  return (
    <>
      <Said
        {...recall}
        isRequired={task.state !== 'new'}
        acting={recalling}
        inputOf={(reason) => ({ taskId, reason })}
      />
      <Said
        {...{ task, act: 'redo', name: words.redo, label: words.why, isRequired: true }}
        acting={redoing}
        inputOf={redo}
      />
    </>
  )
}
