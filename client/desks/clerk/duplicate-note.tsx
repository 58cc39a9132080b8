import type { findArrivalDuplicates } from '../../../server/exchange/duplicates/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { TextArea } from '../../parts/field.tsx'
import '../../styles/books.css'
import { useFormats } from '../../words/index.ts'
import { useBookWords } from './books/use-book-words.ts'
import { room } from './incoming-room.ts'

type Duplicates = ReplyOf<typeof findArrivalDuplicates>['duplicates']

interface DuplicateNoteProps {
  duplicates: Duplicates
  reason: string
  onReason: (reason: string) => void
}

/** Warns that an arrival looks registered already, leads to what was found, and asks why it is registered once more. */
export function DuplicateNote({ duplicates, reason, onReason }: DuplicateNoteProps) {
  const words = useBookWords()
  if (duplicates.length === 0) return null
  return (
    <div class="note bad duplicates" role="alert">
      <strong>{words.looksRegistered}</strong>
      <ul>
        {duplicates.map((duplicate) => (
          <Found {...duplicate} key={duplicate.documentId} />
        ))}
      </ul>
      <TextArea label={words.again} value={reason} onValue={onReason} isRequired />
    </div>
  )
}

function Found({
  documentId,
  arrivalNumber,
  arrivedOn,
  reference,
  by,
  ...found
}: Duplicates[number]) {
  const words = useBookWords()
  const { day } = useFormats()
  const said = [words.arrival(arrivalNumber), day(arrivedOn), found.issuerName].filter(Boolean)
  return (
    <li>
      <a href={`${room}/${String(documentId)}?tab=registered`} target="_blank" rel="noopener">
        {reference ?? found.abstract}
      </a>{' '}
      {said.join(', ')} <span class="quiet">({by.map((each) => words.same[each]).join('; ')})</span>
    </li>
  )
}
