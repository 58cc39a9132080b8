import { findTraces } from '../../../server/oversight/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { usePages } from '../../pages.ts'
import { useChosen } from '../../parts/chosen.ts'
import { useFilter } from '../../parts/filters.ts'
import { Items } from '../../parts/items.tsx'
import { StageMark } from '../../parts/marks.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFormats, useWords } from '../../words/index.ts'
import { TraceView } from './trace/trace-view.tsx'

type Found = ReplyOf<typeof findTraces>['documents'][number]

/** The auditor's desk: any document of any body, and its whole way. */
export default function Oversight() {
  const { desks, oversight } = useWords()
  const [chosen, choose] = useChosen('/auditor/oversight')
  const [wanted, setWanted] = useFilter('words')
  const { pages, more } = usePages(findTraces, { limit: 50, ...(wanted ? { words: wanted } : {}) })
  return (
    <Items
      title={desks.oversight}
      items={pages?.flatMap(({ documents }) => documents)}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      show={(document) => <FoundItem {...document} />}
      detail={(documentId) => <TraceView documentId={documentId} key={documentId} />}
      tools={
        <>
          <SearchField value={wanted} onValue={setWanted} hint={oversight.findHint} />
          <span class="quiet small">{oversight.recorded}</span>
        </>
      }
      onMore={more}
    />
  )
}

function FoundItem({ reference, abstract, agencyName, direction, issuedOn, stage }: Found) {
  const words = useWords()
  const { day } = useFormats()
  const way = direction === 'incoming' ? 'incoming' : 'outgoing'
  return (
    <>
      <span class="top">
        <span>{reference ?? words.document.unnumbered}</span>
        <span class="quiet small">{day(issuedOn)}</span>
      </span>
      <span class="clamp">{abstract}</span>
      <span class="bottom">
        <span class="cut">{agencyName}</span>
      </span>
      <span class="bottom">
        <span>{words.oversight.direction[way]}</span>
        <StageMark stage={stage} />
      </span>
    </>
  )
}
