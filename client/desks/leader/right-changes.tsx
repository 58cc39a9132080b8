import { judgeRightChange, listRightChanges } from '../../../server/documents/rights/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { ActButton } from '../../parts/button.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAct, useAnswer } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'

type Change = ReplyOf<typeof listRightChanges>['changes'][number]

/** The changed rights that await a leader's word. */
export default function RightChanges() {
  const { rights } = useWords()
  const { reply, problem } = useAnswer(listRightChanges, {})
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  return (
    <div class="page narrow">
      <h1>{rights.changes}</h1>
      {reply.changes.length === 0 && <p class="quiet">{rights.noChanges}</p>}
      <ul class="list-plain">
        {reply.changes.map((change) => (
          <OneChange change={change} key={change.id} />
        ))}
      </ul>
    </div>
  )
}

function OneChange({ change }: { change: Change }) {
  const { rights } = useWords()
  const formats = useFormats()
  const judging = useAct(judgeRightChange)
  const { id: changeId, kind, title, changedBy, changedAt, may } = change
  return (
    <li class="note">
      <p>
        <strong>{rights.kinds[kind]}</strong>: {title}
      </p>
      <p class="quiet">
        {changedBy}, {formats.moment(changedAt)}
      </p>
      <div class="actions">
        {(['confirmed', 'undone'] as const).map((outcome) => (
          <ActButton
            key={outcome}
            may={may}
            act="judge"
            look={outcome === 'confirmed' ? 'primary' : 'plain'}
            onPress={() => void judging.run({ changeId, outcome })}
          >
            {outcome === 'confirmed' ? rights.confirm : rights.undo}
          </ActButton>
        ))}
      </div>
      <Problem problem={judging.problem} />
    </li>
  )
}
