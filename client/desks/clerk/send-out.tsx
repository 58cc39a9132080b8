import type { ShownDocument } from '../../documents/shown-document.ts'
import { ActButton, type May } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useDoing } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { sendingOrder, sendOut } from './sending-out.ts'

const actOf = { signed: 'number', numbered: 'seal', sealed: 'issue' } as const

/** One press numbers, seals and issues a signed document. */
export function SendOut({ document }: { document: ShownDocument }) {
  const words = useWords()
  const doing = useDoing(sendOut)
  const stage = sendingOrder.find((each) => each === document.stage)
  const may: May = { sendOut: stage ? (document.may[actOf[stage]] ?? []) : [] }
  const run = (): void => {
    void doing.run({ document }).then(
      (reference) => {
        tell(words.done.issued(reference))
      },
      () => undefined,
    )
  }
  useShortcuts({ n: stage && may['sendOut']?.length === 0 ? run : undefined })
  if (!stage) return null
  const name = {
    signed: words.acts.numberSealIssue,
    numbered: `${words.acts.seal}, ${words.acts.issue}`,
    sealed: words.acts.issue,
  }
  return (
    <>
      <Problem problem={doing.problem} />
      <ActButton
        may={may}
        act="sendOut"
        look="primary"
        shortcut="n"
        onPress={run}
        isBusy={doing.isRunning}
      >
        {name[stage]}
      </ActButton>
    </>
  )
}
