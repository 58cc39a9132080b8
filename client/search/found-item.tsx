import type { searchDocuments } from '../../server/documents/search/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { StageMark, UrgencyMark } from '../parts/marks.tsx'
import { useSession } from '../session.ts'
import { useFormats } from '../words/index.ts'
import { Marked } from './marked.tsx'

type Found = ReplyOf<typeof searchDocuments>['documents'][number]

/** A document that was found: what of it holds the words, marked. */
export function FoundItem({ found, words }: { found: Found; words: ReadonlySet<string> }) {
  const { day } = useFormats()
  const { agency } = useSession()
  const { reference, typeName, abstract, urgency, stage, issuedOn, excerpt } = found
  const holder = found.agencyName === agency.name ? found.issuerName : found.agencyName
  return (
    <>
      <span class="top">
        <span>
          <Marked text={reference ?? typeName} words={words} />
        </span>
        <UrgencyMark urgency={urgency} />
        <span class="quiet small whole">{day(issuedOn)}</span>
      </span>
      <span class="clamp">
        <Marked text={abstract} words={words} />
      </span>
      {excerpt && (
        <span class="excerpt clamp small">
          <Marked text={excerpt} words={words} />
        </span>
      )}
      <span class="bottom">
        <span class="cut">
          <Marked text={holder} words={words} />
        </span>
        <StageMark stage={stage} />
      </span>
    </>
  )
}
