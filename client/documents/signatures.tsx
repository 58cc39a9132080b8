import { showSignatures } from '../../server/signing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useAnswer } from '../query.ts'
import { LevelBadge } from '../signing/level-badge.tsx'
import { ReportButton } from '../signing/report-button.tsx'
import { VerdictBadge } from '../signing/verdict-line.tsx'
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

function OneVerdict({ verdict }: { verdict: Verdict }) {
  const { signatures: words } = useWords()
  const formats = useFormats()
  const reason = useReason()
  const { signerName, issuerName, claimedAt } = verdict
  const provenAt = verdict.kind === 'signature' && verdict.provenAt
  return (
    <li>
      <p>
        <VerdictBadge indication={verdict.indication} /> <strong>{signerName}</strong>{' '}
        <LevelBadge level={verdict.level} />
      </p>
      <p class="quiet">
        {words[roleOf(verdict)]}, {formats.moment(claimedAt)}
        {provenAt && `. ${words.proven(formats.moment(provenAt))}`}
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

function roleOf({ kind, field }: Verdict): 'timestamp' | 'initial' | 'seal' | 'signer' | 'other' {
  if (kind === 'timestamp') return 'timestamp'
  if (field.startsWith('initial-')) return 'initial'
  return field === 'seal' || field === 'signer' ? field : 'other'
}
