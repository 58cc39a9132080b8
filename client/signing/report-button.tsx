import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import type { ReportSource } from './report-source.ts'
import { useReportWords } from './report-words.ts'

const ReportDialog = lazy(() => import('./report-dialog.tsx'))

/** Opens the report on the signatures of a file. */
export function ReportButton({ source }: { source: ReportSource }) {
  const words = useReportWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportDialog source={source} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
