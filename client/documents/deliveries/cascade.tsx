import { showCascade } from '../../../server/exchange/crossing/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { DueMark } from '../../parts/marks.tsx'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'

type Body = ReplyOf<typeof showCascade>['bodies'][number]

/** How far the bodies below have come with a document, tier by tier, counted up; nothing where none has it. */
export function Cascade({ documentId }: { documentId: number }) {
  const { pen } = useWords()
  const { reply } = useAnswer(showCascade, { documentId })
  if (!reply || reply.bodies.length === 0) return null
  const { all, done, late } = reply.total
  return (
    <section>
      <h3>{pen.cascade}</h3>
      <p>
        <strong>{pen.bodiesDone(done, all)}</strong>
        {late > 0 && <span class="badge bad">{pen.bodiesLate(late)}</span>}
      </p>
      <Tier bodies={reply.bodies} parentId={0} />
    </section>
  )
}

function Tier({ bodies, parentId }: { bodies: readonly Body[]; parentId: number }) {
  const words = useWords()
  const states: Record<string, string> = words.deliveryStates
  const here = bodies.filter((body) => body.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul class="branch">
      {here.map((body) => (
        <li key={body.id}>
          <div class="assignment">
            <p class="line">
              <strong>{body.name}</strong>
              <span class={`badge ${body.isDone ? 'good' : ''}`}>{states[body.state]}</span>
              {body.isLate && <span class="badge bad">{words.pen.late}</span>}
              <DueMark due={body.due} />
            </p>
            {body.below.all > 0 && (
              <p class="quiet">{words.pen.bodiesDone(body.below.done, body.below.all)}</p>
            )}
          </div>
          <Tier bodies={bodies} parentId={body.id} />
        </li>
      ))}
    </ul>
  )
}
