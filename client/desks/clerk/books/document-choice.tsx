import { useState } from 'preact/hooks'
import { listDocuments } from '../../../../server/documents/contract.ts'
import { TextField } from '../../../parts/field.tsx'
import { useRested } from '../../../parts/rested.ts'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'

const mostFound = 6

interface DocumentChoiceProps {
  chosen: number | undefined
  onChoose: (documentId: number) => void
}

/** A document of the body, found by its number or abstract. */
export function DocumentChoice({ chosen, onChoose }: DocumentChoiceProps) {
  const { dossiers, document: words } = useWords()
  const [text, setText] = useState('')
  const wanted = useRested(text.trim())
  const isWanted = wanted.length >= 2
  const { reply } = useAnswer(listDocuments, { words: wanted, limit: mostFound }, isWanted)
  return (
    <>
      <TextField
        label={dossiers.find}
        hint={dossiers.findHint}
        type="search"
        value={text}
        onValue={setText}
      />
      {isWanted && reply && (
        <fieldset>
          <legend>{reply.documents.length > 0 ? dossiers.found : dossiers.nothingFound}</legend>
          {reply.documents.map(({ id, reference, abstract }) => (
            <label class="check" key={id}>
              <input
                type="radio"
                name="document"
                checked={id === chosen}
                onChange={() => onChoose(id)}
              />
              <span>
                <strong>{reference ?? words.unnumbered}</strong> {abstract}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
