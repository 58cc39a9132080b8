import { Facts } from '../parts/facts.tsx'
import { useFormats } from '../words/index.ts'
import { Checks, OutcomeMark } from './report-checks.tsx'
import { ReportSignature } from './report-signature.tsx'
import type { Report } from './report-source.ts'
import { useReportWords } from './report-words.ts'

/** A report: the outcome in plain words, what the document needs, then each signature. */
export function ReportView({ report }: { report: Report }) {
  const words = useReportWords()
  const { indication, policy, signatures } = report
  const rules = policy.map(({ rule, ...found }) => ({
    name: rule,
    label: words.policy[rule],
    ...found,
  }))
  return (
    <>
      <p class={`report-outcome ${indication}`} role="status">
        <OutcomeMark outcome={indication} size={28} />
        {words.headlines[indication]}
      </p>
      <FileFacts report={report} />
      {rules.length > 0 && (
        <section>
          <h3>{words.rules}</h3>
          <Checks lines={rules} />
        </section>
      )}
      <section>
        <h3>{words.signatures}</h3>
        {signatures.length === 0 && <p class="quiet">{words.noSignatures}</p>}
        {signatures.map((signature, index) => (
          <ReportSignature signature={signature} index={index} key={signature.field} />
        ))}
      </section>
      <Trust report={report} />
    </>
  )
}

function FileFacts({ report }: { report: Report }) {
  const words = useReportWords()
  const formats = useFormats()
  const { sha256, sizeBytes, validatedAt, occasion, software } = report
  return (
    <Facts
      rows={[
        [words.file, <span class="mono">{sha256}</span>],
        [words.size, words.bytes(formats.number(sizeBytes))],
        [words.validatedAt, `${formats.exact(validatedAt)}, ${words.occasions[occasion]}`],
        [words.software, software],
      ]}
    />
  )
}

function Trust({ report: { anchors, evidence } }: { report: Report }) {
  const words = useReportWords()
  const { moment } = useFormats()
  return (
    <details>
      <summary>
        {words.anchors}, {words.evidence.toLocaleLowerCase()}
      </summary>
      <ul class="list-plain small">
        {anchors.map(({ name, validTo, sha256 }) => (
          <li key={sha256}>
            {name} <span class="quiet">{words.until(moment(validTo))}</span>
            <p class="mono quiet">{sha256}</p>
          </li>
        ))}
        {evidence.map(({ kind, sha256, place }) => (
          <li key={`${kind}${sha256}`}>
            {words.evidenceKinds[kind]} <span class="quiet">{words.places[place]}</span>
            <p class="mono quiet">{sha256}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
