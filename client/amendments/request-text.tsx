import { readAmendment } from '../../server/exchange/amendments/contract.ts'
import { addressOf } from '../call.ts'
import { UrgencyMark } from '../parts/marks.tsx'
import { useFormats, useWords } from '../words/index.ts'
import type { ShownAmendment } from './shown-amendment.ts'

/** What a sender asks, why, and what an update would change. */
export function RequestText({ request }: { request: ShownAmendment }) {
  const { amendments: words } = useWords()
  const { moment } = useFormats()
  const { kind, reason, askedAt, askedBy, abstract, urgency, sha256 } = request
  const { deliveryId, number } = request
  return (
    <>
      <p>
        <strong>{words.kinds[kind]}</strong>: {reason}
      </p>
      <p class="quiet small">
        {askedBy}, {moment(askedAt)}
      </p>
      {abstract !== null && (
        <p>
          {words.newAbstract}: {abstract}
        </p>
      )}
      {urgency !== null && (
        <p>
          {words.newUrgency}: <UrgencyMark urgency={urgency} />
        </p>
      )}
      {sha256 !== null && (
        <p>
          <a
            href={addressOf(readAmendment, { deliveryId, number })}
            target="_blank"
            rel="noreferrer"
          >
            {words.readNewFile}
          </a>
        </p>
      )}
    </>
  )
}
