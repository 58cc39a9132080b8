import { Facts } from '../parts/facts.tsx'
import { useFormats, useReason } from '../words/index.ts'
import { Checks, OutcomeMark } from './report-checks.tsx'
import type { Report } from './report-source.ts'
import { useReportWords } from './report-words.ts'

type Signature = Report['signatures'][number]

interface SignatureProps {
  signature: Signature
  index: number
}

/** A signature: who and when, the eight checks, and what is technical folded away. */
export function ReportSignature({ signature, index }: SignatureProps) {
  const words = useReportWords()
  const { indication, checks, field, kind } = signature
  const role = (words.fields as Record<string, string>)[field]
  const lines = checks.map(({ check, ...found }) => ({
    name: check,
    label: words.checks[check],
    ...found,
  }))
  if (field === '') return <Unreadable signature={signature} />
  return (
    <article class="report-signature">
      <h4>
        {words[kind](index + 1)}
        {role && `: ${role}`}
        <span class={`came-out ${indication}`}>
          <OutcomeMark outcome={indication} />
          {words.verdicts[indication]}
        </span>
      </h4>
      <WhoAndWhen signature={signature} />
      <Checks lines={lines} />
      <Technical signature={signature} />
    </article>
  )
}

function Unreadable({ signature }: { signature: Signature }) {
  const words = useReportWords()
  const reason = useReason()
  return (
    <article class="report-signature">
      <h4>
        {words.unreadable}
        <OutcomeMark outcome={signature.indication} />
      </h4>
      {signature.reasons.map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
    </article>
  )
}

function WhoAndWhen({ signature }: { signature: Signature }) {
  const words = useReportWords()
  const { exact, moment } = useFormats()
  const { signerName, issuerName, claimedAt, provenAt, certificate, level } = signature
  const period = certificate && [certificate.validFrom, certificate.validTo]
  return (
    <Facts
      rows={[
        [words.signer, <strong>{signerName}</strong>],
        [words.organisation, certificate?.organisation],
        [words.issuer, issuerName],
        [words.claimedAt, exact(claimedAt)],
        [words.provenAt, exact(provenAt)],
        [words.period, period?.map(moment).join(' – ')],
        [words.level, level && `PAdES ${level}`],
      ]}
    />
  )
}

function Technical({ signature }: { signature: Signature }) {
  const words = useReportWords()
  const { algorithm, certificate, chain, subIndication, steps } = signature
  return (
    <details>
      <summary>{words.details}</summary>
      <Facts
        rows={[
          [words.algorithm, algorithm],
          [words.key, certificate?.key],
          [words.keyUsages, certificate?.keyUsages.join(', ')],
          [words.serial, certificate && <span class="mono">{certificate.serialNumber}</span>],
          [words.fingerprint, certificate && <span class="mono">{certificate.sha256}</span>],
          [words.chain, chain.join(' / ')],
          [words.subIndication, subIndication && <span class="mono">{subIndication}</span>],
        ]}
      />
      <ol class="report-steps">
        {steps.map(({ step, outcome }) => (
          <li key={step}>
            <OutcomeMark outcome={outcome} size={15} />
            {words.steps[step]}
            <span class="visually-hidden">: {words.outcomes[outcome]}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
