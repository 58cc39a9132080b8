import { Filter } from '../../parts/filter.tsx'
import { useFilter } from '../../parts/filters.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/index.ts'

/** Which bodies the list shows: by name or code, by system, by level. */
export function AgencyFilters() {
  const { administration, systems, levels } = useWords()
  const [wanted, setWanted] = useFilter('words')
  const [system, setSystem] = useFilter('system')
  const [level, setLevel] = useFilter('level')
  return (
    <>
      <SearchField value={wanted} onValue={setWanted} hint={administration.findHint} />
      <Filter
        label={administration.system}
        value={system}
        onValue={setSystem}
        all={administration.everySystem}
        options={Object.entries(systems)}
      />
      <Filter
        label={administration.level}
        value={level}
        onValue={setLevel}
        all={administration.everyLevel}
        options={Object.entries(levels)}
      />
    </>
  )
}
