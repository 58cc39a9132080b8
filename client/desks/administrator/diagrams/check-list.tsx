import {
  migrateRunningCase,
  type planMigration,
} from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { ActButton } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useReason, useWords } from '../../../words/index.ts'

type PlannedCase = ReplyOf<typeof planMigration>['cases'][number]

interface CheckListProps {
  one: PlannedCase
  given: { agencyId: number; key: string; mapping: Record<string, string> }
}

/** Where a case stands, where it would stand in the active version, and why it may not; it is moved when every line holds. */
export function CheckList({ one: { instanceId, version, lines }, given }: CheckListProps) {
  const { diagrams: words } = useWords()
  const moving = useAct(migrateRunningCase)
  const move = async (): Promise<void> => {
    await moving.run({ ...given, instanceId })
    tell(words.moved)
  }
  const may = { move: [...new Set(lines.flatMap(({ problems }) => problems))] }
  return (
    <section class="block diagram-case">
      <div class="line">
        <h3>
          {words.instance} <span class="mono">{instanceId}</span>
          <span class="quiet"> · {words.version(version)}</span>
        </h3>
        <ActButton
          may={may}
          act="move"
          isBusy={moving.isRunning}
          onPress={() => void move().catch(() => undefined)}
        >
          {words.moveOne}
        </ActButton>
      </div>
      <ul aria-label={words.checkList}>
        {lines.map((line) => (
          <Line line={line} key={line.token} />
        ))}
      </ul>
      <Problem problem={moving.problem} />
    </section>
  )
}

function Line({ line }: { line: PlannedCase['lines'][number] }) {
  const { diagrams: words } = useWords()
  const reason = useReason()
  const { fromName, toName, isArmedAnew, problems } = line
  const fits = problems.length === 0
  return (
    <li>
      <span class={`badge ${fits ? 'good' : 'bad'}`}>
        {fits ? `● ${words.fits}` : `■ ${words.fitsNot}`}
      </span>{' '}
      {fromName} → {toName} {isArmedAnew && <span class="quiet">({words.anew})</span>}
      {problems.map((code) => (
        <span class="quiet" key={code}>
          {' '}
          {reason(code)}
        </span>
      ))}
    </li>
  )
}
