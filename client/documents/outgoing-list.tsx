import type { ComponentChildren } from 'preact'
import { listDocuments } from '../../server/documents/contract.ts'
import { usePages } from '../pages.ts'
import { useChosen } from '../parts/chosen.ts'
import { useFilter } from '../parts/filters.ts'
import { Items } from '../parts/items.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useWords } from '../words/index.ts'
import { DocumentItem } from './document-item.tsx'
import { DocumentView } from './document-view.tsx'
import type { ShownDocument } from './shown-document.ts'

interface OutgoingListProps {
  /** The address of the desk's room. */
  room: string
  title: string
  tools?: ComponentChildren
  actions: (document: ShownDocument) => ComponentChildren
}

const everything = 'all'

/** The outgoing documents of a desk: those that wait for one's post, or all, with the chosen one beside. */
export function OutgoingList({ room, title, tools, actions }: OutgoingListProps) {
  const [chosen, choose] = useChosen(room)
  const [all] = useFilter(everything)
  const [wanted, setWanted] = useFilter('words')
  const { pages, more } = usePages(listDocuments, {
    direction: 'outgoing',
    limit: 50,
    ...(all ? {} : { waitingFor: 'me' as const }),
    ...(wanted ? { words: wanted } : {}),
  })
  return (
    <Items
      title={title}
      items={pages?.flatMap(({ documents }) => documents)}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      tools={
        <>
          <ScopeTabs />
          <SearchField value={wanted} onValue={setWanted} />
          {tools}
        </>
      }
      show={(document) => <DocumentItem document={document} />}
      detail={(documentId) => (
        <DocumentView documentId={documentId} key={documentId} actions={actions} />
      )}
      onMore={more}
    />
  )
}

function ScopeTabs() {
  const { scope } = useWords()
  const [all, setAll] = useFilter(everything)
  return (
    <Tabs
      label={scope.label}
      chosen={all}
      onChoose={setAll}
      options={[
        ['', scope.waiting],
        ['yes', scope.all],
      ]}
    />
  )
}
