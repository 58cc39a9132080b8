import { useState } from 'preact/hooks'
import { planMigration } from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Select } from '../../../parts/field.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { CheckList } from './check-list.tsx'

type Plan = ReplyOf<typeof planMigration>

interface MigrationProps {
  agencyId: number
  process: string
}

/** The move of cases from older versions to the active one: which step takes the place of which, and each case's check list. */
export function Migration({ agencyId, process }: MigrationProps) {
  const { diagrams: words } = useWords()
  const [mapping, setMapping] = useState<Record<string, string>>({})
  const given = { agencyId, key: process, mapping }
  const [known, setKnown] = useState<Plan>()
  const { reply, problem } = useAnswer(planMigration, given)
  if (reply && reply !== known) setKnown(reply)
  if (!known) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <>
      <p>{words.moveNote}</p>
      <Problem problem={problem} />
      {known.cases.length === 0 && <p class="note">{words.nothingToMove}</p>}
      <Places
        plan={known}
        mapping={mapping}
        onPlace={(from, to) => {
          const { [from]: _, ...others } = mapping
          setMapping(to ? { ...others, [from]: to } : others)
        }}
      />
      {known.cases.map((one) => (
        <CheckList key={one.instanceId} one={one} given={given} />
      ))}
    </>
  )
}

interface PlacesProps {
  plan: Plan
  mapping: Readonly<Record<string, string>>
  onPlace: (from: string, to: string) => void
}

/** For each step that is gone, or was given another place before, a choice among those of the new version. */
function Places({ plan: { cases, targets }, mapping, onPlace }: PlacesProps) {
  const { diagrams: words, none } = useWords()
  const lines = cases.flatMap((one) => one.lines)
  const open = lines.filter(({ from, problems }) => problems.length > 0 || from in mapping)
  const names = new Map(open.map(({ from, fromName }) => [from, fromName]))
  if (names.size === 0) return null
  const options = targets.map(({ elementId, name }) => [elementId, name] as const)
  return (
    <div class="diagram-places">
      {[...names].map(([from, name]) => (
        <Select
          key={from}
          label={words.takesPlace(name)}
          value={mapping[from] ?? ''}
          onValue={(to) => onPlace(from, to)}
          options={[['', none], ...options]}
        />
      ))}
    </div>
  )
}
