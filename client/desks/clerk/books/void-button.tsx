import { useState } from 'preact/hooks'
import { voidBorneNumber } from '../../../../server/documents/contract.ts'
import type { ShownDocument } from '../../../documents/shown-document.ts'
import { ActButton } from '../../../parts/button.tsx'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { useAct } from '../../../query.ts'
import { useBookWords } from './use-book-words.ts'

/** Voids the number of a document together with it, with the reason that stands in the book; greyed with the reason where it may not be. */
export function VoidButton({ document: { id: documentId, may } }: { document: ShownDocument }) {
  const words = useBookWords()
  const voiding = useAct(voidBorneNumber)
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <ActButton may={may} act="voidNumber" look="plain" onPress={() => setAsked(true)}>
        {words.void}
      </ActButton>
      {isAsked && (
        <TextDialog
          title={words.voidBorne}
          label={words.reason}
          isRequired
          acting={voiding}
          inputOf={(reason) => ({ documentId, reason: reason ?? '' })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
