import { readRaisedFile, type showSignatures } from '../../server/signing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { addressOf } from '../call.ts'
import { LevelBadge } from '../signing/level-badge.tsx'
import { useFormats, useReason, useWords } from '../words/index.ts'

type Answer = ReplyOf<typeof showSignatures>

/** How far the evidence of a document's file has come, what it waits for, and the copy that holds it. */
export function EvidenceLine({ documentId, answer }: { documentId: number; answer: Answer }) {
  const words = useWords().signatures.evidence
  const formats = useFormats()
  const reason = useReason()
  const { evidence, version } = answer
  if (!evidence) return null
  const { level, raisedAt, waitsFor, nextTryAt } = evidence
  const ahead = waitsFor === null ? words.renewed : words.waits
  return (
    <div class="small">
      <h4>{words.title}</h4>
      <p>
        <LevelBadge level={level} /> {raisedAt && words.gathered(formats.moment(raisedAt))}
      </p>
      {waitsFor && <p>{reason(waitsFor)}</p>}
      {nextTryAt && <p class="quiet">{ahead(formats.moment(nextTryAt))}</p>}
      {raisedAt && (
        <p class="quiet">
          {words.sent}{' '}
          <a href={addressOf(readRaisedFile, { documentId, version })}>{words.download}</a>
        </p>
      )}
    </div>
  )
}
