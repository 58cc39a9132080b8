import {
  listEscalated,
  listStepReminders,
  showDigest,
} from '../../server/routing/deadlines/contract.ts'
import { useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'

/** What one is reminded of today, above one's work list; nothing where there is nothing. */
export function Digest() {
  const { deadlines: words } = useWords()
  const { reply } = useAnswer(showDigest, {})
  if (!reply) return null
  const parts = [
    [reply.late, words.late, 'bad'],
    [reply.dueSoon, words.dueSoon, 'warn'],
    [reply.unread, words.unread, ''],
    [reply.urged, words.wasUrged, 'warn'],
    [reply.escalated, words.escalated, 'warn'],
    [reply.steps, words.steps, 'warn'],
  ] as const
  const told = parts.filter(([amount]) => amount > 0)
  if (told.length === 0) return null
  return (
    <div class="digest" role="note" aria-label={words.today}>
      {told.map(([amount, say, look]) => (
        <span class={`badge ${look}`} key={look + say(amount)}>
          {say(amount)}
        </span>
      ))}
      {reply.escalated > 0 && <Escalated />}
      {reply.steps > 0 && <Steps />}
    </div>
  )
}

function Escalated() {
  const { deadlines: words } = useWords()
  const formats = useFormats()
  const { reply } = useAnswer(listEscalated, {})
  return (
    <details class="small">
      <summary>{words.escalated(reply?.tasks.length ?? 0)}</summary>
      <ul class="list-plain">
        {reply?.tasks.map(({ taskId, holderName, holderTitle, reference, abstract, ...task }) => (
          <li key={taskId}>
            {reference} {abstract}
            <span class="quiet">
              {' '}
              {holderName ?? holderTitle}, {words.escalatedTo[task.step]},{' '}
              {formats.moment(task.escalatedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Steps() {
  const { deadlines: words } = useWords()
  const formats = useFormats()
  const { reply } = useAnswer(listStepReminders, {})
  return (
    <details class="small">
      <summary>{words.steps(reply?.reminders.length ?? 0)}</summary>
      <ul class="list-plain">
        {reply?.reminders.map(({ id, stepName, about, kind, forPostTitle, remindedAt }) => (
          <li key={id}>
            {stepName}: {about}
            <span class="quiet">
              {' '}
              {words.stepKinds[kind]}
              {forPostTitle && `, ${words.inPlaceOf(forPostTitle)}`}, {formats.moment(remindedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
