import { useFormats, useWords } from '../words/index.ts'
import { RequestText } from './request-text.tsx'
import type { ShownAmendment } from './shown-amendment.ts'

/** What was asked of a recipient since, and what it answered, the latest first. */
export function DeliveryRequests({ amendments }: { amendments: readonly ShownAmendment[] }) {
  if (amendments.length === 0) return null
  return (
    <ol class="timeline small">
      {amendments.toReversed().map((request) => (
        <li key={request.number}>
          <RequestText request={request} />
          <Answer request={request} />
        </li>
      ))}
    </ol>
  )
}

function Answer({ request }: { request: ShownAmendment }) {
  const { amendments: words } = useWords()
  const { moment } = useFormats()
  const { code, answerReason, answeredAt, answeredBy, givenUpAt } = request
  if (code === null && givenUpAt !== null)
    return <p class="badge">{words.givenUp(moment(givenUpAt))}</p>
  if (code === null) return <p class="badge warn">{words.awaits}</p>
  return (
    <p>
      <span class={`badge ${code === '15' ? 'good' : 'bad'}`}>{words.codes[code]}</span>{' '}
      {answerReason ?? words.atOnce}
      {answerReason !== null && (
        <span class="quiet">
          {' '}
          {answeredBy}, {moment(answeredAt)}
        </span>
      )}
    </p>
  )
}
