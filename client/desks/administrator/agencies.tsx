import { useState } from 'preact/hooks'
import { listAgencies, type AgencyShown } from '../../../server/agencies/contract.ts'
import { Button } from '../../parts/button.tsx'
import { useChosen } from '../../parts/chosen.ts'
import { useFilter } from '../../parts/filters.ts'
import { Items } from '../../parts/items.tsx'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { AgencyDetail } from './agency-detail.tsx'
import { AgencyFilters } from './agency-filters.tsx'
import { FoundDialog } from './found-dialog.tsx'

/** The administrator's directory of bodies, with their units, posts and who holds them. */
export default function Agencies() {
  const { desks, administration } = useWords()
  const [chosen, choose] = useChosen('/administrator/agencies')
  const [isFounding, setFounding] = useState(false)
  const agencies = useWantedAgencies()
  return (
    <>
      <Items
        title={desks.agencies}
        items={agencies}
        keyOf={({ id }) => id}
        chosen={chosen}
        onChoose={choose}
        show={(agency) => <AgencyItem {...agency} />}
        detail={(agencyId) => <AgencyDetail agencyId={agencyId} key={agencyId} />}
        tools={
          <>
            <AgencyFilters />
            <div class="end">
              <Button onPress={() => setFounding(true)}>{administration.newBody}</Button>
            </div>
          </>
        }
      />
      {isFounding && <FoundDialog onClose={() => setFounding(false)} />}
    </>
  )
}

function useWantedAgencies(): readonly AgencyShown[] | undefined {
  const [wanted] = useFilter('words')
  const [system] = useFilter('system')
  const [level] = useFilter('level')
  return useAnswer(listAgencies, {
    ...(wanted ? { words: wanted } : {}),
    ...(system ? { system: system as AgencyShown['system'] } : {}),
    ...(level ? { level: level as AgencyShown['level'] } : {}),
  }).reply?.agencies
}

function AgencyItem({ name, code, system, level }: AgencyShown) {
  const { systems, levels } = useWords()
  return (
    <>
      <span class="top">{name}</span>
      <span class="bottom">
        <span>
          {systems[system]} · {levels[level]}
        </span>
        <span class="mono">{code}</span>
      </span>
    </>
  )
}
