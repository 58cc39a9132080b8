import { useEffect, useId, useRef } from 'preact/hooks'
import { validateDocument } from '../../server/signing/reports/contract.ts'
import { Button } from '../parts/button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Problem } from '../parts/problem.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import '../styles/report.css'
import { useLanguage } from '../words/index.ts'
import { reportAddresses, useReport, type ReportSource } from './report-source.ts'
import { ReportView } from './report-view.tsx'
import { useReportWords } from './report-words.ts'

interface ReportDialogProps {
  source: ReportSource
  onClose: () => void
}

/** The report over the page; Escape closes it. */
export function ReportDialog({ source, onClose }: ReportDialogProps) {
  const words = useReportWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { reply, problem } = useReport(source)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="dialog wide report" aria-labelledby={titleId} onClose={onClose}>
      <header class="report-head">
        <h2 id={titleId}>{words.title}</h2>
        <Button onPress={() => dialog.current?.close()}>{words.close}</Button>
      </header>
      {/* What scrolls is reached by the keyboard. */}
      <div class="report-body" tabIndex={0} role="region" aria-labelledby={titleId}>
        <Problem problem={problem} />
        {reply ? <ReportView report={reply} /> : !problem && <Loading />}
      </div>
      <Downloads source={source} />
    </dialog>
  )
}

function Downloads({ source }: { source: ReportSource }) {
  const words = useReportWords()
  const { data, print } = reportAddresses(source, useLanguage())
  return (
    <footer class="report-foot">
      {'documentId' in source && <Again documentId={source.documentId} />}
      <a class="button" href={data} download>
        {words.data}
      </a>
      <a class="button primary" href={print} download>
        {words.print}
      </a>
    </footer>
  )
}

function Again({ documentId }: { documentId: number }) {
  const words = useReportWords()
  const validating = useAct(validateDocument)
  const validate = async (): Promise<void> => {
    await validating.run({ documentId })
    tell(words.asked)
  }
  return (
    <>
      <Problem problem={validating.problem} />
      <Button isBusy={validating.isRunning} onPress={() => void validate().catch(() => undefined)}>
        {words.again}
      </Button>
    </>
  )
}
