import type { listDocuments } from '../../server/documents/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { DueMark, UrgencyMark } from '../parts/marks.tsx'
import { useFormats, useWords } from '../words/index.ts'

/** A document in a list. */
export type ListedDocument = ReplyOf<typeof listDocuments>['documents'][number]

/** A document as an item of a desk's list: its number, what it is about, how urgent. */
export function DocumentItem({ document }: { document: ListedDocument }) {
  const words = useWords()
  const formats = useFormats()
  const { reference, typeName, abstract, urgency, stage, due, changedAt, arrivalNumber } = document
  const number =
    arrivalNumber === null ? '' : `${words.document.arrivalNumber} ${String(arrivalNumber)} · `
  return (
    <>
      <span class="top">
        <span>
          {number}
          {reference ?? typeName}
        </span>
        <UrgencyMark urgency={urgency} />
      </span>
      <span>{abstract}</span>
      <span class="bottom">
        <span>{words.stages[stage]}</span>
        {due ? <DueMark due={due} /> : <span>{formats.moment(changedAt)}</span>}
      </span>
    </>
  )
}
