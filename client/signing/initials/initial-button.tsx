import { useState } from 'preact/hooks'
import { showInitials } from '../../../server/signing/initials/contract.ts'
import { latestVersion, type ShownDocument } from '../../documents/shown-document.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAnswer, useDoing } from '../../query.ts'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'
import { KeyDialog } from '../key-dialog.tsx'
import { useOpenedKey, type HeldKey } from '../key.ts'
import { isReadToEnd } from '../reading.ts'
import { sign } from '../sign-document.ts'

/** Puts one's initials with the opened key; absent where none of the empty ones is one's own to put now. */
export function InitialButton({ document }: { document: ShownDocument }) {
  const { reply } = useAnswer(showInitials, { documentId: document.id })
  return reply?.mine ? <Put document={document} field={reply.mine} /> : null
}

interface PutProps {
  document: ShownDocument
  field: 'initial-1' | 'initial-2' | 'initial-3'
}

function Put(props: PutProps) {
  const words = useWords()
  const { initials } = useSignDeskWords()
  const held = useOpenedKey()
  const [isKeyAsked, setKeyAsked] = useState(false)
  const { run, isRunning, problem } = useInitialling(props)
  const proceed = (key: HeldKey | undefined): void => {
    setKeyAsked(!key)
    if (key) run(key)
  }
  const press = (): void => (isRunning ? undefined : proceed(held))
  useShortcuts({ s: press })
  return (
    <>
      <Problem problem={problem} />
      <Button shortcut="s" isBusy={isRunning} onPress={press}>
        {isRunning ? words.signing.outcomes.running : initials.put}
      </Button>
      {isKeyAsked && <KeyDialog onOpened={proceed} onClose={() => setKeyAsked(false)} />}
    </>
  )
}

function useInitialling({ document, field }: PutProps) {
  const { initials } = useSignDeskWords()
  const { person } = useSession()
  const signing = useDoing(sign)
  const version = latestVersion(document)
  const run = (key: HeldKey): void => {
    if (!version) return
    const { id: documentId } = document
    const hasReadToEnd = isReadToEnd(person.id, documentId, version.version)
    void signing.run({ key, documentId, version, hasReadToEnd, field }).then(
      () => tell(initials.done),
      () => undefined,
    )
  }
  return { run, isRunning: signing.isRunning, problem: signing.problem }
}
