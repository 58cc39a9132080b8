import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { useWords } from '../../../words/index.ts'
import { DeliveryState } from './delivery-state.tsx'
import type { Lane } from './lanes.ts'

const shownAtOnce = 12

/** The bodies of a tier that received the document, by system, each with where its copy stands. */
export function Recipients({ groups }: Pick<Lane, 'groups'>) {
  return (
    <div class="recipients">
      {groups.map((group) => (
        <SystemGroup group={group} key={group.system} />
      ))}
    </div>
  )
}

function SystemGroup({ group: { system, deliveries } }: { group: Lane['groups'][number] }) {
  const { systems, oversight } = useWords()
  const [isWhole, setWhole] = useState(deliveries.length <= shownAtOnce)
  const shown = isWhole ? deliveries : deliveries.slice(0, shownAtOnce)
  return (
    <div>
      <h5>
        {systems[system]}, {oversight.recipients(deliveries.length)}
      </h5>
      <ul>
        {shown.map((delivery) => (
          <li key={delivery.id}>
            <span>{delivery.toName}</span>
            <DeliveryState delivery={delivery} />
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button look="plain" onPress={() => setWhole(true)}>
          {oversight.showAll}
        </Button>
      )}
    </div>
  )
}
