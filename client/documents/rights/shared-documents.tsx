import { listSharedDocuments } from '../../../server/documents/rights/contract.ts'
import { usePages } from '../../pages.ts'
import { useChosen } from '../../parts/chosen.ts'
import { Items } from '../../parts/items.tsx'
import { useWords } from '../../words/index.ts'
import { DocumentItem } from '../document-item.tsx'
import { DocumentView } from '../document-view.tsx'

/** The documents of other bodies that are shared with one's post. */
export default function SharedDocuments() {
  const { desks, rights } = useWords()
  const [chosen, choose] = useChosen('/shared')
  const { pages, more } = usePages(listSharedDocuments, { limit: 50 })
  return (
    <Items
      title={desks.shared}
      items={pages?.flatMap(({ documents }) => documents)}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      show={(document) => (
        <>
          <DocumentItem document={document} />
          <span class="quiet small">{rights.from(document.holderName)}</span>
        </>
      )}
      detail={(documentId) => (
        <DocumentView documentId={documentId} key={documentId} actions={() => null} />
      )}
      onMore={more}
    />
  )
}
