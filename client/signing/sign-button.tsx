import { useState } from 'preact/hooks'
import type { CallProblem } from '../call.ts'
import { latestVersion, type ShownDocument } from '../documents/shown-document.ts'
import { ActButton } from '../parts/button.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { tell } from '../parts/toast.ts'
import { useDoing } from '../query.ts'
import { useWords } from '../words/index.ts'
import { KeyDialog } from './key-dialog.tsx'
import { useOpenedKey, type HeldKey } from './key.ts'
import type { Moved } from './places/geometry.ts'
import { sign } from './sign-document.ts'

interface SignButtonProps {
  document: ShownDocument
  hasReadToEnd: boolean
  /** What the signer has moved by hand. */
  places: Moved
  onProblem: (problem: CallProblem | undefined) => void
}

/** Signs a document with the opened key; asks for the key first, and once more where the document was not read to its end. */
export function SignButton({ document, hasReadToEnd, places, onProblem }: SignButtonProps) {
  const words = useWords()
  const held = useOpenedKey()
  const signing = useSigning({ document, hasReadToEnd, places, onProblem })
  const [asked, setAsked] = useState<'key' | 'unread'>()
  const close = (): void => setAsked(undefined)
  const proceed = (key: HeldKey | undefined): void => {
    setAsked(key ? (hasReadToEnd ? undefined : 'unread') : 'key')
    if (key && hasReadToEnd) void signing.run(key)
  }
  const press = (): void => (signing.isRunning ? undefined : proceed(held))
  useShortcuts({ s: document.may['sign']?.length === 0 ? press : undefined })
  return (
    <>
      <ActButton
        may={document.may}
        act="sign"
        look="primary"
        shortcut="s"
        isBusy={signing.isRunning}
        onPress={press}
      >
        {signing.isRunning ? words.signing.outcomes.running : words.acts.sign}
      </ActButton>
      {asked === 'key' && <KeyDialog onOpened={proceed} onClose={close} />}
      {asked === 'unread' && held && (
        <FormDialog
          title={words.signing.unread}
          submit={words.signing.signAnyway}
          onClose={close}
          isBusy={signing.isRunning}
          onSubmit={() => signing.run(held)}
        >
          <p>{words.signing.unreadNote}</p>
        </FormDialog>
      )}
    </>
  )
}

function useSigning({ document, hasReadToEnd, places, onProblem }: SignButtonProps) {
  const words = useWords()
  const signing = useDoing(sign)
  const run = async (key: HeldKey): Promise<void> => {
    const version = latestVersion(document)
    if (!version) return
    onProblem(undefined)
    try {
      await signing.run({ key, documentId: document.id, version, hasReadToEnd, places })
      tell(words.done.signed)
    } catch (problem) {
      tell(`${words.signing.outcomes.failed}: ${document.abstract}`)
      onProblem(problem as CallProblem)
    }
  }
  return { run, isRunning: signing.isRunning }
}
