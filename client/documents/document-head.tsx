import { StandingBanner } from '../amendments/standing-banner.tsx'
import { DueFact, StageMark, UrgencyMark } from '../parts/marks.tsx'
import { ProveLink } from '../parts/prove-link.tsx'
import { useFormats, useWords } from '../words/index.ts'
import type { ShownDocument } from './shown-document.ts'

/** A document's name, where it stands, how urgent it is, and what came of it since. */
export function DocumentHead({ document }: { document: ShownDocument }) {
  const words = useWords()
  const { reference, typeName, abstract, urgency, stage, due } = document
  return (
    <header class="document-head">
      <div class="line">
        <h2>
          {typeName} {reference ?? `(${words.document.unnumbered.toLowerCase()})`}
        </h2>
        <StageMark stage={stage} />
        <UrgencyMark urgency={urgency} />
        {document.circulation && (
          <span class="badge">{words.circulation[document.circulation]}</span>
        )}
        <DueFact due={due} />
      </div>
      <p>{abstract}</p>
      <Origin document={document} />
      <ProveLink subject={`document:${String(document.id)}`} />
      <StandingBanner document={document} />
    </header>
  )
}

function Origin({ document }: { document: ShownDocument }) {
  const words = useWords()
  const formats = useFormats()
  const { issuerName, issuedOn, arrivalNumber } = document
  const arrival = arrivalNumber && `${words.document.arrivalNumber} ${String(arrivalNumber)}`
  return (
    <p class="quiet small">
      {[issuerName, formats.day(issuedOn), arrival].filter(Boolean).join(' · ')}
    </p>
  )
}
