import { useReason } from '../words/index.ts'
import { ReportButton } from './report-button.tsx'
import { useReport, type Report, type ReportSource } from './report-source.ts'
import { useReportWords } from './report-words.ts'

/** What a report comes to, why where it does not pass, and the way to the whole of it. */
export function ReportSummary({ source }: { source: ReportSource }) {
  const words = useReportWords()
  const { reply } = useReport(source)
  if (!reply) return null
  return (
    <section>
      <h3>{words.signatures}</h3>
      <Summary report={reply} />
      <ReportButton source={source} />
    </section>
  )
}

const looks = { passed: 'good', failed: 'bad', indeterminate: 'warn' } as const
const signs = { passed: '✓', failed: '✗', indeterminate: '?' } as const

/** The outcome of a report by shape, colour and words, with its reasons. */
export function Summary({ report: { indication, reasons } }: { report: Report }) {
  const words = useReportWords()
  const reason = useReason()
  return (
    <div role="status">
      <p>
        <span class={`badge ${looks[indication]}`}>
          <span aria-hidden="true">{signs[indication]}</span>
          {words.verdicts[indication]}
        </span>
      </p>
      {reasons.map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
    </div>
  )
}

/** Warns where the signatures fail, before somebody accepts the file; nothing else hinders them. */
export function FailedNote({ source }: { source: ReportSource }) {
  const words = useReportWords()
  const { reply } = useReport(source)
  if (reply?.indication !== 'failed') return null
  return <p class="note bad">{words.headlines.failed}</p>
}

/** What a refusal would say of a file whose signatures fail; empty where they do not. */
export function useRefusalText(source: ReportSource): string {
  const words = useReportWords()
  const reason = useReason()
  const { reply } = useReport(source)
  if (reply?.indication !== 'failed') return ''
  return words.refusal(reply.reasons.map(reason).join(' ')).slice(0, 500)
}
