import type { rehearseDiagram } from '../../../../server/workflow/administration/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Table } from '../../../parts/table.tsx'
import { useReason, useWords } from '../../../words/index.ts'
import type { Wanted } from './mark.ts'

type Cases = ReplyOf<typeof rehearseDiagram>['cases']

interface RehearsalTableProps {
  cases: Cases
  onWanted: (wanted: Wanted) => void
}

/** How past cases would have gone by a changed diagram, those that would get stuck first. */
export function RehearsalTable({ cases, onWanted }: RehearsalTableProps) {
  const { diagrams: words } = useWords()
  const stuck = cases.filter(({ stuckAt }) => stuckAt !== null).length
  const heads = [words.instance, words.stepsDone, words.outcome, words.added]
  return (
    <section class="block" role="status">
      <h3>{words.rehearsal}</h3>
      {cases.length === 0 ? (
        <p>{words.noPast}</p>
      ) : (
        <p class={`note ${stuck > 0 ? 'bad' : 'good'}`}>{words.rehearsed(cases.length, stuck)}</p>
      )}
      {cases.length > 0 && (
        <Table name={words.rehearsal} heads={heads}>
          {cases.map((one) => (
            <Rehearsed one={one} onWanted={onWanted} key={one.instanceId} />
          ))}
        </Table>
      )}
    </section>
  )
}

interface RehearsedProps {
  one: Cases[number]
  onWanted: (wanted: Wanted) => void
}

function Rehearsed({ one: { instanceId, stepsDone, stuckAt, added }, onWanted }: RehearsedProps) {
  const { diagrams: words } = useWords()
  const reason = useReason()
  return (
    <tr>
      <td class="mono">{instanceId}</td>
      <td>{stepsDone}</td>
      <td>
        {stuckAt ? (
          <>
            <span class="badge bad">▲ </span>{' '}
            <button type="button" class="link" onClick={() => onWanted(stuckAt)}>
              {words.stuckAt(stuckAt.name)}
            </button>{' '}
            <span class="quiet">{reason(stuckAt.reason)}</span>
          </>
        ) : (
          <span class="badge good">● {words.passes}</span>
        )}
      </td>
      <td>{added.join(', ')}</td>
    </tr>
  )
}
