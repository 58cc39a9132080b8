import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { listDeliveries } from '../../../server/exchange/contract.ts'
import { listAmendments } from '../../../server/exchange/amendments/contract.ts'
import { RequestList } from '../../amendments/request-list.tsx'
import { useFilter } from '../../parts/filters.ts'
import { Button } from '../../parts/button.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { ArrivalDialog } from './arrival-dialog.tsx'
import { ArrivedDeliveries } from './arrived-deliveries.tsx'
import { RegisteredDocuments } from './registered-documents.tsx'
import { room } from './incoming-room.ts'

const mostCounted = 200

/** The clerk's desk for what comes in: deliveries to register, and what is registered already. */
export default function Incoming() {
  const { acts } = useWords()
  const [tab] = useFilter('tab')
  const [isRegistering, setRegistering] = useState(false)
  const tools = (search?: ComponentChildren) => (
    <>
      <IncomingTabs tab={tab} />
      {search}
      <div class="end">
        <Button onPress={() => setRegistering(true)}>{acts.registerArrival}</Button>
      </div>
    </>
  )
  return (
    <>
      {tab === 'registered' && <RegisteredDocuments tools={tools} />}
      {tab === 'requests' && <RequestList room={room} tools={tools()} />}
      {tab !== 'registered' && tab !== 'requests' && <ArrivedDeliveries tools={tools()} />}
      {isRegistering && <ArrivalDialog onClose={() => setRegistering(false)} />}
    </>
  )
}

function IncomingTabs({ tab }: { tab: string }) {
  const { incoming, amendments } = useWords()
  const [, navigate] = useLocation()
  const { reply } = useAnswer(listDeliveries, { state: '01', limit: mostCounted })
  const waiting = reply ? ` (${String(reply.deliveries.length)}${reply.next ? '+' : ''})` : ''
  const requests = useAnswer(listAmendments, {}).reply?.amendments.length ?? 0
  const asked = requests > 0 ? ` (${String(requests)})` : ''
  return (
    <Tabs
      label={incoming.tabs}
      chosen={tab}
      onChoose={(value) => {
        navigate(value ? `${room}?tab=${value}` : room)
      }}
      options={[
        ['', `${incoming.arrived}${waiting}`],
        ['registered', incoming.registered],
        ['requests', `${amendments.waiting}${asked}`],
      ]}
    />
  )
}
