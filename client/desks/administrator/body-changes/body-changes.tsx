import { useState } from 'preact/hooks'
import { previewBodyChange } from '../../../../server/oversight/body-changes/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { call } from '../../../call.ts'
import { useDoing } from '../../../query.ts'
import '../../../styles/body-changes.css'
import { useWords } from '../../../words/index.ts'
import { emptyForm, givenFrom, type ChangeForm, type Plan } from './change-form.ts'
import { ChangeList } from './change-list.tsx'
import { PlanView } from './plan-view.tsx'
import { WhenAndWhy } from './when-and-why.tsx'
import { WhoChanges } from './who-changes.tsx'

/** Where bodies are merged, split, abolished and renamed: filled in, previewed, confirmed. */
export default function BodyChanges() {
  const { desks, bodyChanges: words } = useWords()
  const room = useChange()
  const { form, change, plan, previewing } = room
  return (
    <div class="page wide">
      <h1>{desks.bodyChanges}</h1>
      <p>{words.changesNote}</p>
      <form
        class="body-change"
        onSubmit={(event) => {
          event.preventDefault()
          room.preview(form)
        }}
      >
        <WhoChanges form={form} onChange={change} />
        <WhenAndWhy form={form} onChange={change} />
        <div>
          <Button type="submit" look="primary" isBusy={previewing.isRunning}>
            {words.preview}
          </Button>
        </div>
      </form>
      <Problem problem={previewing.problem} />
      {plan && <PlanView {...{ form, plan }} onPlaced={room.place} onMade={room.begin} />}
      <ChangeList />
    </div>
  )
}

function useChange() {
  const [form, setForm] = useState(emptyForm)
  const [plan, setPlan] = useState<Plan>()
  const previewing = useDoing((given: NonNullable<ReturnType<typeof givenFrom>>) =>
    call(previewBodyChange, given),
  )
  const preview = (wanted: ChangeForm): void => {
    const given = givenFrom(wanted)
    if (given) void previewing.run(given).then(setPlan, () => setPlan(undefined))
  }
  // What was previewed is not what stands in the form any more.
  const change = (changes: Partial<ChangeForm>): void => {
    setForm((before) => ({ ...before, ...changes }))
    setPlan(undefined)
  }
  const place = (places: ChangeForm['places']): void => {
    setForm((before) => ({ ...before, places }))
    preview({ ...form, places })
  }
  const begin = (): void => change(emptyForm())
  return { form, plan, previewing, preview, change, place, begin }
}
