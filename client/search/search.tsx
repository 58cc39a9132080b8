import { useEffect, useState } from 'preact/hooks'
import { useSearchParams } from 'wouter-preact'
import { searchDocuments } from '../../server/documents/search/contract.ts'
import { DocumentView } from '../documents/document-view.tsx'
import { usePages } from '../pages.ts'
import { Button } from '../parts/button.tsx'
import { useChosen } from '../parts/chosen.ts'
import { useFilter } from '../parts/filters.ts'
import { Items } from '../parts/items.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Tabs } from '../parts/tabs.tsx'
import '../styles/search.css'
import { useWords } from '../words/index.ts'
import { useSearchWords } from '../words/search.ts'
import { askedIn, filterNames } from './asked.ts'
import { FoundItem } from './found-item.tsx'
import { wantedWords } from './marked.tsx'
import { SavedSearches } from './saved-searches.tsx'
import { SearchFilters } from './search-filters.tsx'

const room = '/search'

/** The search of every desk: by words with or without accents, narrowed by filters that the address keeps. */
export default function Search() {
  const { desks } = useWords()
  const { nothing } = useSearchWords()
  const [chosen, choose] = useChosen(room)
  const [search] = useSearchParams()
  const { pages, more } = usePages(searchDocuments, askedIn(search))
  const found = pages?.flatMap(({ documents }) => documents)
  // A page that ends early has looked far enough for one answer, not to the end.
  useEffect(() => {
    if (more && found?.length === 0) more()
  }, [more, found?.length])
  const words = wantedWords(
    ['words', 'issuer', 'signer', 'number'].map((name) => search.get(name) ?? '').join(' '),
  )
  return (
    <Items
      title={desks.search}
      items={found}
      keyOf={({ id }) => id}
      chosen={found?.length === 0 ? undefined : chosen}
      onChoose={choose}
      show={(document) => <FoundItem found={document} words={words} />}
      detail={(documentId) => <DocumentView documentId={documentId} key={documentId} />}
      tools={<Tools />}
      nothing={nothing}
      onMore={more}
    />
  )
}

function Tools() {
  const words = useSearchWords()
  const [search] = useSearchParams()
  const [wanted, setWanted] = useFilter('words')
  const [within, setWithin] = useFilter('within')
  const amount = filterNames.filter((name) => search.has(name)).length
  const [isOpen, setOpen] = useState(amount > 0)
  return (
    <>
      <SearchField value={wanted} onValue={setWanted} hint={words.hint} key={search.get('saved')} />
      <Tabs
        label={words.within}
        chosen={within}
        onChoose={setWithin}
        options={[
          ['', words.firstPage],
          ['content', words.content],
        ]}
      />
      <Button onPress={() => setOpen(!isOpen)} isOpen={isOpen}>
        {words.filters(amount)}
      </Button>
      <div class="end">
        <SavedSearches />
      </div>
      {isOpen && <SearchFilters key={search.get('saved')} />}
    </>
  )
}
