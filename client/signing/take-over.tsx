import { useState } from 'preact/hooks'
import { takeOverSigning } from '../../server/documents/contract.ts'
import type { ShownDocument } from '../documents/shown-document.ts'
import { ActButton } from '../parts/button.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'

/** Signs in place of the absent signer, by one's own mandate; absent where one stands in for nobody. */
export function TakeOver({ document: { id: documentId, may } }: { document: ShownDocument }) {
  const { acts, rights } = useWords()
  const taking = useAct(takeOverSigning)
  const [isAsked, setAsked] = useState(false)
  if (may['sign']?.length === 0) return null
  return (
    <>
      <ActButton may={may} act="takeOver" onPress={() => setAsked(true)}>
        {acts.takeOver}
      </ActButton>
      {isAsked && (
        <TextDialog
          title={acts.takeOver}
          label={rights.reason}
          isRequired
          acting={taking}
          inputOf={(reason) => ({ documentId, reason: reason ?? '' })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
