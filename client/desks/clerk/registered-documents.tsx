import type { ComponentChildren } from 'preact'
import { listDocuments } from '../../../server/documents/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { useChosen, useFilter } from '../../chosen.ts'
import { DocumentView } from '../../documents/document-view.tsx'
import { usePages } from '../../pages.ts'
import { Items } from '../../parts/items.tsx'
import { DueMark, StageMark, UrgencyMark } from '../../parts/marks.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/index.ts'
import { room } from './incoming-room.ts'
import { PresentButton } from './present-button.tsx'

type Listed = ReplyOf<typeof listDocuments>['documents'][number]

/** What stands in the register of incoming documents, the latest change first. */
export function RegisteredDocuments({ tools }: { tools: ComponentChildren }) {
  const { desks } = useWords()
  const [chosen, choose] = useChosen(room)
  const [wanted, setWanted] = useFilter('words')
  const { pages, more } = usePages(listDocuments, {
    direction: 'incoming',
    limit: 50,
    ...(wanted ? { words: wanted } : {}),
  })
  return (
    <Items
      title={desks.incoming}
      items={pages?.flatMap(({ documents }) => documents)}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      show={(document) => <RegisteredItem {...document} />}
      detail={(documentId) => (
        <DocumentView
          documentId={documentId}
          key={documentId}
          actions={(document) => <PresentButton document={document} />}
        />
      )}
      tools={
        <>
          {tools}
          <SearchField value={wanted} onValue={setWanted} />
        </>
      }
      onMore={more}
    />
  )
}

function RegisteredItem(document: Listed) {
  const words = useWords()
  const { arrivalNumber, reference, abstract, issuerName, urgency, stage, dueOn } = document
  return (
    <>
      <span class="top">
        <span>
          {arrivalNumber !== null && `${String(arrivalNumber)} · `}
          {reference ?? words.document.unnumbered}
        </span>
        <UrgencyMark urgency={urgency} />
      </span>
      <span class="clamp">{abstract}</span>
      <span class="bottom">
        <span class="cut">{issuerName}</span>
        {dueOn ? <DueMark day={dueOn} /> : <StageMark stage={stage} />}
      </span>
    </>
  )
}
