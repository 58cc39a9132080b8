import { showSignatures } from '../../server/signing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useAnswer } from '../query.ts'
import { ReportButton } from '../signing/report-button.tsx'
import { useFormats, useReason, useWords } from '../words/index.ts'
import { EvidenceLine } from './evidence-line.tsx'

type Verdict = ReplyOf<typeof showSignatures>['signatures'][number]

/** The verdict on each signature of a document's current file. */
export function Signatures({ documentId }: { documentId: number }) {
  const words = useWords()
  const { reply } = useAnswer(showSignatures, { documentId })
  if (!reply) return null
  return (
    <section>
      <h3>{words.signatures.title}</h3>
      {reply.signatures.length === 0 && <p class="quiet small">{words.signatures.none}</p>}
      <Verdicts verdicts={reply.signatures} />
      <EvidenceLine documentId={documentId} answer={reply} />
      <ReportButton source={{ documentId }} />
    </section>
  )
}

/** Verdicts in words, by shape and colour as well. */
export function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <ul class="list-plain">
      {verdicts.map((verdict) => (
        <OneVerdict verdict={verdict} key={verdict.field} />
      ))}
    </ul>
  )
}

const looks = { passed: 'good', failed: 'bad', indeterminate: 'warn' } as const
const signs = { passed: '✓', failed: '✗', indeterminate: '?' } as const

function OneVerdict({ verdict }: { verdict: Verdict }) {
  const { signatures: words } = useWords()
  const formats = useFormats()
  const reason = useReason()
  const { field, indication, signerName, issuerName, claimedAt } = verdict
  return (
    <li>
      <p>
        <span class={`badge ${looks[indication]}`}>
          <span aria-hidden="true">{signs[indication]}</span>
          {words[indication]}
        </span>{' '}
        <strong>{signerName}</strong>
      </p>
      <p class="quiet">
        {field === 'seal' ? words.seal : words.signer}, {formats.moment(claimedAt)}
      </p>
      <p>
        {verdict.isIntact ? words.intact : words.broken}.{' '}
        {verdict.isTrusted ? words.trusted : words.untrusted}. {words.later[verdict.laterChanges]}.
      </p>
      {verdict.reasons.map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
      <p class="quiet">
        {words.issuer}: {issuerName}
      </p>
    </li>
  )
}
