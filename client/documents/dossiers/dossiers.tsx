import { useState } from 'preact/hooks'
import { listDossiers } from '../../../server/dossiers/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { useChosen } from '../../parts/chosen.ts'
import { useFilter } from '../../parts/filters.ts'
import { usePages } from '../../pages.ts'
import { Button } from '../../parts/button.tsx'
import { Items } from '../../parts/items.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useFormats, useWords } from '../../words/index.ts'
import { DossierDetail } from './dossier-detail.tsx'
import { OpenDossierDialog } from './dossier-dialogs.tsx'

type Listed = ReplyOf<typeof listDossiers>['dossiers'][number]

/** The work files of the body, those in use or those closed. */
export default function Dossiers() {
  const words = useWords()
  const [chosen, choose] = useChosen('/dossiers')
  const [state, setState] = useFilter('state')
  const [isOpening, setOpening] = useState(false)
  const { pages, more } = usePages(listDossiers, {
    state: state === 'closed' ? 'closed' : 'open',
    limit: 50,
  })
  return (
    <>
      <Items
        title={words.desks.dossiers}
        items={pages?.flatMap(({ dossiers }) => dossiers)}
        keyOf={({ id }) => id}
        chosen={chosen}
        onChoose={choose}
        show={(dossier) => <DossierItem {...dossier} />}
        detail={(dossierId) => <DossierDetail dossierId={dossierId} key={dossierId} />}
        tools={
          <>
            <StateTabs state={state} onState={setState} />
            <div class="end">
              <Button onPress={() => setOpening(true)}>{words.acts.openDossier}</Button>
            </div>
          </>
        }
        onMore={more}
      />
      {isOpening && <OpenDossierDialog onClose={() => setOpening(false)} />}
    </>
  )
}

function StateTabs({ state, onState }: { state: string; onState: (state: string) => void }) {
  const { dossiers } = useWords()
  return (
    <Tabs
      label={dossiers.state}
      chosen={state}
      onChoose={onState}
      options={[
        ['', dossiers.open],
        ['closed', dossiers.closed],
      ]}
    />
  )
}

function DossierItem({ code, title, documents, openedOn, closedOn }: Listed) {
  const { dossiers } = useWords()
  const { day } = useFormats()
  return (
    <>
      <span class="top">{code}</span>
      <span class="clamp">{title}</span>
      <span class="bottom">
        <span>{dossiers.count(documents)}</span>
        <span>{day(closedOn ?? openedOn)}</span>
      </span>
    </>
  )
}
