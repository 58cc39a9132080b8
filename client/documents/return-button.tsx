import { useState } from 'preact/hooks'
import { ActButton } from '../parts/button.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { useWords } from '../words/index.ts'
import type { ShownDocument } from './shown-document.ts'
import { ReturnDialog } from './return-dialog.tsx'

/** Returns a document to its drafter, with the reason; also by the key T. */
export function ReturnButton({ document }: { document: ShownDocument }) {
  const { acts } = useWords()
  const [isAsked, setAsked] = useState(false)
  const press = (): void => setAsked(true)
  useShortcuts({ t: document.may['return']?.length === 0 ? press : undefined })
  return (
    <>
      <ActButton may={document.may} act="return" shortcut="t" onPress={press}>
        {acts.return}
      </ActButton>
      {isAsked && <ReturnDialog documentId={document.id} onClose={() => setAsked(false)} />}
    </>
  )
}
