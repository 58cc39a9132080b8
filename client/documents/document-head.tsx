import type { ComponentChildren } from 'preact'
import { DueMark, StageMark, UrgencyMark } from '../parts/marks.tsx'
import { useFormats, useWords } from '../words/index.ts'
import type { ShownDocument } from './document-view.tsx'

/** A document's name, where it stands, and what may be done. */
export function DocumentHead({
  document,
  children,
}: {
  document: ShownDocument
  children: ComponentChildren
}) {
  const words = useWords()
  const formats = useFormats()
  const {
    reference,
    typeName,
    abstract,
    issuerName,
    issuedOn,
    urgency,
    stage,
    dueOn,
    arrivalNumber,
  } = document
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
        <DueMark day={dueOn} />
      </div>
      <p>{abstract}</p>
      <p class="quiet small">
        {[
          issuerName,
          formats.day(issuedOn),
          arrivalNumber && `${words.document.arrivalNumber} ${String(arrivalNumber)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div class="actions">{children}</div>
    </header>
  )
}
