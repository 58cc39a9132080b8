import { useState } from 'preact/hooks'
import { showProcess } from '../../../../server/workflow/administration/contract.ts'
import { useFilter } from '../../../parts/filters.ts'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { Tabs } from '../../../parts/tabs.tsx'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { DeadJobs } from './dead-jobs.tsx'
import { LiveView } from './live-view.tsx'
import { Migration } from './migration.tsx'
import type { ShownProcess } from './shown-process.ts'
import { DecisionTables } from './tables/decision-tables.tsx'
import { TryView } from './try-view.tsx'

interface ProcessDetailProps {
  agencyId: number
  process: string
}

const views = ['now', 'change', 'move', 'failed', 'tables'] as const

/** A process: its live diagram, a change of it, the move of running cases, and automatic work that failed. */
export function ProcessDetail({ agencyId, process }: ProcessDetailProps) {
  const { diagrams: words, tables } = useWords()
  const [versionId, setVersion] = useState<number>()
  const { reply, problem } = useAnswer(showProcess, { agencyId, key: process, versionId })
  const [wanted, choose] = useFilter('view')
  const view = views.find((each) => each === wanted) ?? 'now'
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <>
      <header class="document-head diagram-head">
        <div class="line">
          <h2>{reply.name}</h2>
          <span class="badge">{words.version(reply.shown.version)}</span>
        </div>
        <div class="line">
          <Tabs
            label={words.views}
            chosen={view}
            onChoose={choose}
            options={views.map(
              (each) => [each, each === 'tables' ? tables.tab : words[each]] as const,
            )}
          />
        </div>
      </header>
      <div class="page wide">
        <View {...{ view, agencyId, process: reply }} onVersion={setVersion} />
      </div>
    </>
  )
}

interface ViewProps {
  view: (typeof views)[number]
  agencyId: number
  process: ShownProcess
  onVersion: (versionId: number | undefined) => void
}

function View({ view, agencyId, process, onVersion }: ViewProps) {
  switch (view) {
    case 'now':
      return <LiveView process={process} onVersion={onVersion} />
    case 'change':
      return <TryView {...{ agencyId, process }} onActivated={() => onVersion(undefined)} />
    case 'move':
      return <Migration agencyId={agencyId} process={process.key} />
    case 'failed':
      return <DeadJobs agencyId={agencyId} />
    case 'tables':
      return <DecisionTables agencyId={agencyId} />
  }
}
