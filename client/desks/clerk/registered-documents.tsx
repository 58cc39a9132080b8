import type { ComponentChildren } from 'preact'
import { listDocuments } from '../../../server/documents/contract.ts'
import { useChosen } from '../../parts/chosen.ts'
import { useFilter } from '../../parts/filters.ts'
import { DocumentItem } from '../../documents/document-item.tsx'
import { DocumentView } from '../../documents/document-view.tsx'
import { isWithdrawn, type ShownDocument } from '../../documents/shown-document.ts'
import { usePages } from '../../pages.ts'
import { Items } from '../../parts/items.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/index.ts'
import { HandOverButton } from './books/hand-over-dialog.tsx'
import { VoidButton } from './books/void-button.tsx'
import { CopyButton } from './copy-button.tsx'
import { room } from './incoming-room.ts'
import { PresentButton } from './present-button.tsx'
import { StampLinks } from './stamp-link.tsx'

interface RegisteredProps {
  /** The room's tools, with the search of this list among them. */
  tools: (search: ComponentChildren) => ComponentChildren
}

/** What stands in the register of incoming documents, the latest change first. */
export function RegisteredDocuments({ tools }: RegisteredProps) {
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
      show={(document) => <DocumentItem document={document} />}
      detail={(documentId) => (
        <DocumentView
          documentId={documentId}
          key={documentId}
          actions={(document) => !isWithdrawn(document) && <Acts document={document} />}
        />
      )}
      tools={tools(<SearchField value={wanted} onValue={setWanted} />)}
      onMore={more}
    />
  )
}

function Acts({ document }: { document: ShownDocument }) {
  return (
    <>
      <StampLinks document={document} />
      <VoidButton document={document} />
      <HandOverButton documentId={document.id} />
      <CopyButton document={document} />
      <PresentButton document={document} />
    </>
  )
}
